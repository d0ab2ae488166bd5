package id.teken.signing.lasting;

import id.teken.signing.LimitedBody;
import id.teken.values.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Revocation lists of another authority, from the addresses that the operator named. A list is fetched anew after half of its
 * life, at the latest after a day. Whose they are and whether their signatures hold is judged by whoever uses them.
 */
final class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final int LONGEST = 10 * 1024 * 1024;
    private static final Duration OLDEST = Duration.ofDays(1);

    private final List<URI> addresses;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    RevocationLists(List<URI> addresses, Duration timeout, Clock clock) {
        this.addresses = List.copyOf(addresses);
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /**
     * DER of each.
     *
     * @throws Refusal if one cannot be had and the one kept from before has ended
     */
    List<byte[]> all() {
        return addresses.stream().map(this::list).toList();
    }

    private byte[] list(URI address) {
        Kept former = kept.get(address);
        if (former != null && clock.instant().isBefore(former.fetchAgain())) {
            return former.list();
        }
        try {
            Kept fetched = fetch(address);
            kept.put(address, fetched);
            return fetched.list();
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("No revocation list from {}", address, e);
            if (former != null && clock.instant().isBefore(former.until())) {
                return former.list();
            }
            throw Refusal.unavailable("lasting.list");
        }
    }

    private Kept fetch(URI address) throws IOException, GeneralSecurityException {
        try {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address).timeout(timeout).build(),
                    head -> new LimitedBody(LONGEST));
            if (answer.statusCode() != 200) {
                throw new IOException("It answers with status " + answer.statusCode());
            }
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(answer.body()));
            Instant now = clock.instant();
            Instant until = list.getNextUpdate() == null ? now.plus(OLDEST) : list.getNextUpdate().toInstant();
            Duration half = Duration.between(now, until).dividedBy(2);
            return new Kept(list.getEncoded(), now.plus(half.compareTo(OLDEST) < 0 ? half : OLDEST), until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private record Kept(byte[] list, Instant fetchAgain, Instant until) {
    }
}
