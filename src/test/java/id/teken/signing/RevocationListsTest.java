package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.teken.values.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another authority's revocation lists over real HTTP: good, with revocations, ended, older, huge, slow, elsewhere, or not there at all. */
@Timeout(60)
class RevocationListsTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final BigInteger REVOKED = BigInteger.valueOf(4711);

    @TempDir
    private static Path directory;
    private final Time time = new Time(Instant.parse("2026-03-02T02:00:00Z"));
    private final CertificateAuthority foreign = new CertificateAuthority(directory.resolve("foreign"), "Otoritas Lain", time);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger elsewhere = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI address;
    private RevocationLists lists;
    private volatile Answer answer;

    /** How the other authority behaves. */
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void anAuthorityOverHttp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/list.crl", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            try (exchange) {
                send(exchange, 200, list(Map.of(), Duration.ofDays(4)));
            }
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort() + "/list.crl");
        lists = new RevocationLists(List.of(address), PATIENCE, time);
        give(list(Map.of(), Duration.ofDays(4)));
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aListIsTakenAsItIsWithWhomItRevokes() throws Exception {
        assertThat(read(lists.all()).getRevokedCertificate(REVOKED)).isNull();

        give(list(Map.of(REVOKED, time.instant()), Duration.ofDays(4)));
        lists = new RevocationLists(List.of(address), PATIENCE, time);

        assertThat(read(lists.all()).getRevokedCertificate(REVOKED)).isNotNull();
        assertThat(new RevocationLists(List.of(), PATIENCE, time).all()).isEmpty();
    }

    @Test
    void itIsFetchedAnewAfterHalfOfItsLifeAndAtTheLatestAfterADay() {
        give(list(Map.of(), Duration.ofHours(10)));
        lists.all();
        lists.all();
        time.pass(Duration.ofHours(4));
        lists.all();
        assertThat(asked).hasValue(1);
        time.pass(Duration.ofHours(2));
        give(list(Map.of(), Duration.ofDays(30)));
        lists.all();
        assertThat(asked).hasValue(2);
        time.pass(Duration.ofHours(23));
        lists.all();
        assertThat(asked).hasValue(2);
        time.pass(Duration.ofHours(2));
        lists.all();
        assertThat(asked).hasValue(3);
    }

    @Test
    void aListThatHasEndedIsNotUsedAndTheOneFromBeforeOnlyWhileItHolds() {
        byte[] former = lists.all().get(0);
        byte[] ended = list(Map.of(), Duration.ofHours(1));
        time.pass(Duration.ofDays(2));
        give(ended);
        assertThat(lists.all().get(0)).isEqualTo(former);
        time.pass(Duration.ofDays(2));
        assertRefused();
        assertThatThrownBy(() -> new RevocationLists(List.of(address), PATIENCE, time).all()).isInstanceOf(Refusal.class);
    }

    /** Else whoever stands between could bring back a list from before a revocation. */
    @Test
    void anOlderListThanTheOneKnownIsNotTaken() throws Exception {
        byte[] before = list(Map.of(), Duration.ofDays(10));
        time.pass(Duration.ofHours(1));
        give(list(Map.of(REVOKED, time.instant()), Duration.ofDays(4)));
        lists.all();
        time.pass(Duration.ofDays(2));
        give(before);

        assertThat(read(lists.all()).getRevokedCertificate(REVOKED)).isNotNull();
    }

    @Test
    void whatIsNoListOrCannotBeHadIsRefusedInWords() throws Exception {
        for (Answer wrong : List.<Answer>of(exchange -> send(exchange, 200, "bukan daftar".getBytes()), exchange -> send(exchange, 200, new byte[0]),
                exchange -> send(exchange, 500, new byte[0]), exchange -> send(exchange, 404, new byte[0]), HttpExchange::close)) {
            answer = wrong;
            assertRefused();
        }
        server.stop(0);
        assertRefused();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lists = new RevocationLists(List.of(URI.create("http://localhost:" + silent.getLocalPort() + "/x.crl")), PATIENCE, time);
            assertRefused();
        }
    }

    @Test
    void oneListThatCannotBeHadIsNotPassedOver() {
        URI missing = address.resolve("/fehlt.crl");
        lists = new RevocationLists(List.of(address, missing), PATIENCE, time);

        assertRefused();
    }

    @Test
    void aRedirectionIsNotFollowedWhereverItLeads() {
        for (String target : List.of("/elsewhere", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd")) {
            answer = exchange -> {
                exchange.getResponseHeaders().add("Location", target);
                send(exchange, 302, new byte[0]);
            };
            assertRefused();
        }
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void anAddressThatIsNoWebAddressIsRefusedAtTheStart() {
        for (String other : List.of("file:///etc/passwd", "ldap://ca.example/cn=x", "/relative.crl")) {
            assertThatThrownBy(() -> new RevocationLists(List.of(URI.create(other)), PATIENCE, time)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("http");
        }
    }

    @Test
    void anEndlessOrHugeAnswerFillsNoMemory() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    body.write(block);
                }
            }
        };
        assertRefused();
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 300; i++) {
                    body.write(0x30);
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        long from = System.nanoTime();
        assertRefused();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
    }

    private void assertRefused() {
        assertThatThrownBy(lists::all).isInstanceOf(Refusal.class).hasMessage("lasting.list");
    }

    private void give(byte[] list) {
        answer = exchange -> send(exchange, 200, list);
    }

    private byte[] list(Map<BigInteger, Instant> revoked, Duration life) {
        return foreign.revocationList(revoked, BigInteger.valueOf(time.instant().getEpochSecond()), life);
    }

    private static X509CRL read(List<byte[]> all) throws Exception {
        assertThat(all).hasSize(1);
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(all.get(0)));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** A clock that moves when told. */
    private static final class Time extends Clock {

        private Instant now;

        Time(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
