package id.teken.signing;

import id.teken.values.Refusal;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a time stamp authority by HTTP (RFC 3161, section 3.4) and believes only an answer that is right in every respect. */
final class HttpTimeStamps implements TimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTimeStamps.class);
    private static final int ROOM = 8192;
    private static final int NONCE_BITS = 64;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final URI address;
    private final String authorization;
    private final Duration timeout;
    private final TimeStampTrust trust;
    private final Clock clock;
    private final HttpClient client;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param authorization value of the header that signs in there, or null
     * @param timeout       for the whole exchange
     */
    HttpTimeStamps(URI address, String authorization, Duration timeout, TimeStampTrust trust, Clock clock) {
        this.address = address;
        this.authorization = authorization;
        this.timeout = timeout;
        this.trust = trust;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public byte[] stamp(byte[] digest) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, digest, new BigInteger(NONCE_BITS, random));
        return believed(request, exchange(request));
    }

    @Override
    public int room() {
        return ROOM;
    }

    private byte[] exchange(TimeStampRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange = null;
        try {
            exchange = client.sendAsync(query(request), answer -> new LimitedBody(ROOM * 2));
            HttpResponse<byte[]> answer = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw failed("timestamp.refused", "it answers with status " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw slow();
        } catch (ExecutionException e) {
            // the client's own clock may run out a moment before ours
            boolean late = e.getCause() instanceof HttpTimeoutException && !(e.getCause() instanceof HttpConnectTimeoutException);
            throw late ? slow() : failed("timestamp.unreachable", "it cannot be reached", e);
        } catch (IOException e) {
            throw failed("timestamp.unreachable", "it cannot be reached", e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw failed("timestamp.unreachable", "the wait was interrupted", e);
        }
    }

    private HttpRequest query(TimeStampRequest request) throws IOException {
        HttpRequest.Builder query = HttpRequest.newBuilder(address).timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()));
        if (authorization != null) {
            query.header("Authorization", authorization);
        }
        return query.build();
    }

    private byte[] believed(TimeStampRequest request, byte[] answer) {
        TimeStampResponse response = parsed(request, answer);
        try {
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw failed("timestamp.refused", "it refuses: " + response.getStatusString(), null);
            }
            trust.requireTrusted(token);
            Duration difference = Duration.between(token.getTimeStampInfo().getGenTime().toInstant(), clock.instant()).abs();
            if (difference.compareTo(CLOCKS_MAY_DIFFER) > 0) {
                throw failed("timestamp.clock", "its clock differs by " + difference, null);
            }
            return token.getEncoded();
        } catch (IOException | TimeStampTrust.NotTrusted e) {
            throw failed("timestamp.wrong", "its answer is wrong", e);
        }
    }

    /** Bytes of a stranger: the parser may fail in any way. */
    private TimeStampResponse parsed(TimeStampRequest request, byte[] answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            return response;
        } catch (TSPException | IOException | RuntimeException e) {
            throw failed("timestamp.wrong", "its answer is wrong", e);
        }
    }

    private Refusal slow() {
        return failed("timestamp.slow", "it did not answer in " + timeout, null);
    }

    private Refusal failed(String key, String why, Exception cause) {
        LOG.warn("No time stamp from {}: {}", address, why, cause);
        return Refusal.unavailable(key);
    }
}
