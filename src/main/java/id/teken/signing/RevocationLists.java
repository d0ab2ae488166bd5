package id.teken.signing;

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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Revocation lists of another authority, from the addresses that the operator named and no other: redirections are not
 * followed, for whoever answers there shall not choose where this server goes next. A list is fetched anew after half of its
 * life, at the latest after a day. Whose they are and whether their signatures hold is judged by whoever uses them.
 */
@Component
public final class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final int LONGEST = 10 * 1024 * 1024;
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<URI> addresses;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param addresses of the lists that other authorities' certificates are on: of time stamps, of BSrE
     * @param timeout   for each exchange as a whole
     */
    RevocationLists(@Value("${teken.signing.revocation-lists:}") List<URI> addresses,
            @Value("${teken.signing.tsa.timeout:10s}") Duration timeout, Clock clock) {
        addresses.stream().filter(address -> !SCHEMES.contains(String.valueOf(address.getScheme()))).findFirst().ifPresent(address -> {
            throw new IllegalArgumentException("A revocation list is fetched by http or https, not from " + address);
        });
        this.addresses = List.copyOf(addresses);
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * DER of each.
     *
     * @throws Refusal if one cannot be had and the one kept from before has ended
     */
    public List<byte[]> all() {
        return addresses.stream().map(this::list).toList();
    }

    /** DER of those that were fetched before and have not ended; asks nobody. */
    public List<byte[]> atHand() {
        return kept.values().stream().filter(list -> clock.instant().isBefore(list.until())).map(Kept::list).toList();
    }

    /** Fetches what is due, so that it is at hand when a file is checked. */
    @Scheduled(fixedDelayString = "PT10M")
    void fetchWhatIsDue() {
        for (URI address : addresses) {
            try {
                list(address);
            } catch (Refusal told) {
                LOG.debug("Tried again later", told);
            }
        }
    }

    private byte[] list(URI address) {
        Kept former = kept.get(address);
        if (former != null && clock.instant().isBefore(former.fetchAgain())) {
            return former.list();
        }
        try {
            Kept fetched = fetched(address);
            if (former != null && fetched.made().isBefore(former.made())) {
                throw new IOException("It gives an older list than before");
            }
            kept.put(address, fetched);
            return fetched.list();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.warn("No revocation list from {}", address, e);
            if (former != null && clock.instant().isBefore(former.until())) {
                return former.list();
            }
            throw Refusal.unavailable("lasting.list");
        }
    }

    private Kept fetched(URI address) throws IOException, GeneralSecurityException {
        HttpResponse<byte[]> answer = fetch(address);
        if (answer.statusCode() != 200) {
            throw new IOException("It answers with status " + answer.statusCode());
        }
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(answer.body()));
        Instant now = clock.instant();
        Instant until = list.getNextUpdate() == null ? now.plus(OLDEST) : list.getNextUpdate().toInstant();
        if (!until.isAfter(now)) {
            throw new IOException("Its list ended at " + until);
        }
        Duration half = Duration.between(now, until).dividedBy(2);
        return new Kept(list.getEncoded(), list.getThisUpdate().toInstant(), now.plus(half.compareTo(OLDEST) < 0 ? half : OLDEST), until);
    }

    /** Bounded as a whole: a body that trickles ends too. */
    private HttpResponse<byte[]> fetch(URI address) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(HttpRequest.newBuilder(address).timeout(timeout).build(),
                head -> new LimitedBody(LONGEST));
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            exchange.cancel(true);
            throw new IOException("It gives no list in " + timeout, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** @param made when its authority made it */
    private record Kept(byte[] list, Instant made, Instant fetchAgain, Instant until) {
    }
}
