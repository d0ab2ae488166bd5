package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.teken.values.Refusal;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A time stamp authority over real HTTP that answers rightly, wrongly, late or not at all: only a right answer is used. */
@Timeout(30)
class HttpTimeStampsTest {

    private static final byte[] DIGEST = new byte[32];
    private static final Duration PATIENCE = Duration.ofMillis(700);

    @TempDir
    private static Path directory;
    private static CertificateAuthority authority;
    private static OwnTimeStamps stamps;
    private static HttpServer server;
    private static ExecutorService threads;
    private static volatile Answer answer;
    private static volatile String authorization;

    /** How the authority behaves. */
    interface Answer {
        void give(HttpExchange exchange, TimeStampRequest request) throws Exception;
    }

    @BeforeAll
    static void anAuthorityOverHttp() throws IOException {
        authority = new CertificateAuthority(directory.resolve("authority"), "Otoritas Uji", Clock.systemUTC());
        stamps = new OwnTimeStamps(authority, Clock.systemUTC());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/tsa", exchange -> {
            try (exchange) {
                authorization = exchange.getRequestHeaders().getFirst("Authorization");
                answer.give(exchange, new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aRightAnswerIsATokenForThisDigestAndThisMoment() throws Exception {
        answer = (exchange, request) -> send(exchange, 200, stamps.answer(request).getEncoded());

        TimeStampToken token = new TimeStampToken(new CMSSignedData(client(authority, Clock.systemUTC()).stamp(DIGEST)));

        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST);
        assertThat(token.getTimeStampInfo().getNonce()).isNotNull();
        assertThat(token.getTimeStampInfo().getGenTime()).isCloseTo(Instant.now(), 60_000);
        assertThat(token.getEncoded().length).isLessThan(stamps.room());
        assertThat(authorization).isEqualTo("Basic c2FuZGk=");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureIsToldAndNothingIsStamped(String how, String key, Answer behaviour) {
        answer = behaviour;

        assertThatThrownBy(() -> client(authority, Clock.systemUTC()).stamp(DIGEST)).isInstanceOf(Refusal.class).hasMessage(key)
                .satisfies(failure -> assertThat(((Refusal) failure).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("an error of the server", "timestamp.refused", (exchange, request) -> send(exchange, 500, "no".getBytes())),
                failure("a sign-in that fails", "timestamp.refused", (exchange, request) -> send(exchange, 401, new byte[0])),
                failure("garbage", "timestamp.wrong", (exchange, request) -> send(exchange, 200, "<html>hello</html>".getBytes())),
                failure("nothing", "timestamp.wrong", (exchange, request) -> send(exchange, 200, new byte[0])),
                failure("another nonce", "timestamp.wrong", (exchange, request) -> send(exchange, 200,
                        stamps.answer(request(DIGEST, BigInteger.TEN)).getEncoded())),
                failure("no nonce", "timestamp.wrong", (exchange, request) -> send(exchange, 200,
                        stamps.answer(request(DIGEST, null)).getEncoded())),
                failure("another digest", "timestamp.wrong", (exchange, request) -> {
                    byte[] other = DIGEST.clone();
                    other[5] = 1;
                    send(exchange, 200, stamps.answer(request(other, request.getNonce())).getEncoded());
                }),
                failure("a token of a stranger", "timestamp.wrong", (exchange, request) -> send(exchange, 200,
                        new OwnTimeStamps(new CertificateAuthority(directory.resolve("stranger"), "Otoritas Uji", Clock.systemUTC()),
                                Clock.systemUTC()).answer(request).getEncoded())),
                failure("a token from yesterday", "timestamp.clock", (exchange, request) -> send(exchange, 200,
                        new OwnTimeStamps(authority, Clock.offset(Clock.systemUTC(), Duration.ofHours(24))).answer(request).getEncoded())),
                failure("an endless answer", "timestamp.unreachable", (exchange, request) -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        for (int i = 0; i < 10_000; i++) {
                            exchange.getResponseBody().write(new byte[4096]);
                        }
                    } catch (IOException hungUp) {
                        // as it should
                    }
                }),
                failure("silence", "timestamp.slow", (exchange, request) -> Thread.sleep(3000)),
                failure("an answer that never ends", "timestamp.slow", (exchange, request) -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(48);
                    exchange.getResponseBody().flush();
                    Thread.sleep(3000);
                }));
    }

    @Test
    void aRefusedConnectionIsTold() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        TimeStamps client = new HttpTimeStamps(URI.create("http://127.0.0.1:" + nobody + "/tsa"), null, PATIENCE,
                new TimeStampTrust(List.of(authority.root())), Clock.systemUTC());

        assertThatThrownBy(() -> client.stamp(DIGEST)).isInstanceOf(Refusal.class).hasMessage("timestamp.unreachable");
    }

    @Test
    void afterAFailureTheSameClientSucceeds() {
        TimeStamps client = client(authority, Clock.systemUTC());
        answer = (exchange, request) -> send(exchange, 503, new byte[0]);
        assertThatThrownBy(() -> client.stamp(DIGEST)).isInstanceOf(Refusal.class);

        answer = (exchange, request) -> send(exchange, 200, stamps.answer(request).getEncoded());
        assertThat(client.stamp(DIGEST)).isNotEmpty();
    }

    private static Arguments failure(String how, String key, Answer behaviour) {
        return Arguments.of(how, key, behaviour);
    }

    private static TimeStamps client(CertificateAuthority trusted, Clock clock) {
        return new HttpTimeStamps(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa"), "Basic c2FuZGk=",
                PATIENCE, new TimeStampTrust(List.of(trusted.root())), clock);
    }

    private static TimeStampRequest request(byte[] digest, BigInteger nonce) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
