package id.teken.agreement.ceremony;

import id.teken.agreement.Begun;
import id.teken.agreement.SigningDesk;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs what waits in a ceremony while its key is open. A handful at a time is looked at and noted as about to be signed; then each
 * signature is kept by itself, together with the note that it is done.
 */
@Component
class CeremonyWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CeremonyWorker.class);
    /** Each keeps one connection to the database busy. */
    private static final int CEREMONIES_AT_ONCE = 6;
    private static final int HANDFUL = 8;
    /** Often enough that nobody takes the ceremony for dead. */
    private static final Duration BEAT = Duration.ofSeconds(5);
    /** The file that was chosen is not the one to be signed any more, or it is nobody's turn. */
    private static final Set<String> GONE = Set.of("agreement.sign.otherDocument", "agreement.state.other");

    private final CeremonyRepository ceremonies;
    private final CeremonyItemRepository items;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration unlocked;
    private final ExecutorService threads = Executors.newFixedThreadPool(CEREMONIES_AT_ONCE, work -> {
        Thread thread = new Thread(work, "ceremony");
        thread.setDaemon(true);
        return thread;
    });

    CeremonyWorker(CeremonyRepository ceremonies, CeremonyItemRepository items, TransactionTemplate transaction, Clock clock,
            @Value("${teken.ceremony.unlocked}") Duration unlocked) {
        this.ceremonies = ceremonies;
        this.items = items;
        this.transaction = transaction;
        this.clock = clock;
        this.unlocked = unlocked;
    }

    /** Takes over the session, and closes it when all is done or the time is over. */
    void work(UUID ceremonyId, SigningDesk.Session session) {
        String government = Tenant.required();
        var sitting = new Sitting(ceremonyId, session, clock.instant().plus(unlocked));
        threads.execute(() -> Tenant.runAs(government, sitting::run));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** One passphrase long. */
    private final class Sitting {

        private final UUID ceremonyId;
        private final SigningDesk.Session session;
        private final Instant until;
        private Instant lastBeat = Instant.MIN;
        private boolean hopeless;

        private Sitting(UUID ceremonyId, SigningDesk.Session session, Instant until) {
            this.ceremonyId = ceremonyId;
            this.session = session;
            this.until = until;
        }

        private void run() {
            try (session) {
                List<UUID> waiting = transaction.execute(status -> items.ids(ceremonyId, CeremonyItem.State.WAITING));
                for (int first = 0; first < waiting.size() && isOpen(); first += HANDFUL) {
                    sign(waiting.subList(first, Math.min(waiting.size(), first + HANDFUL)));
                }
            } finally {
                transaction.executeWithoutResult(status -> ceremonies.lock(ceremonyId).orElseThrow().end(clock.instant()));
            }
        }

        private boolean isOpen() {
            return !hopeless && clock.instant().isBefore(until);
        }

        private void sign(List<UUID> handful) {
            Map<UUID, Begun> begun;
            try {
                begun = transaction.execute(status -> begin(handful));
            } catch (RuntimeException failure) {
                alone(handful, failure);
                return;
            }
            begun.forEach((item, signature) -> {
                if (isOpen()) {
                    finish(item, signature);
                } else {
                    session.leave(signature);
                }
            });
        }

        /** What cannot even be looked at does not keep the others from being signed. */
        private void alone(List<UUID> handful, RuntimeException failure) {
            if (handful.size() > 1) {
                handful.forEach(item -> sign(List.of(item)));
            } else {
                failed(handful.get(0), failure);
            }
        }

        private Map<UUID, Begun> begin(List<UUID> handful) {
            beat();
            Map<UUID, Begun> begun = new LinkedHashMap<>();
            for (CeremonyItem item : items.findByIdInOrderByNumber(handful)) {
                try {
                    begun.put(item.id(), session.begin(item.agreementId(), item.documentHash()));
                } catch (Refusal refusal) {
                    failed(item, refusal);
                }
            }
            return begun;
        }

        private void finish(UUID item, Begun signature) {
            try {
                session.finish(signature, () -> note(item, done -> done.signed(clock.instant())));
            } catch (RuntimeException failure) {
                failed(item, failure);
            }
        }

        private void failed(UUID item, RuntimeException failure) {
            Refusal refusal = failure instanceof Refusal said ? said : Refusal.conflict("ceremony.failure");
            if (refusal != failure) {
                LOG.error("Item {} of a ceremony was not signed", item, failure);
            }
            transaction.executeWithoutResult(status -> note(item, notDone -> failed(notDone, refusal)));
        }

        private void failed(CeremonyItem item, Refusal refusal) {
            hopeless = hopeless || wouldMeetAll(refusal);
            item.failed(GONE.contains(refusal.key()) ? CeremonyItem.State.DROPPED : CeremonyItem.State.FAILED, why(refusal), clock.instant());
        }

        /** A service that is away, or a passphrase that it refuses: asking again for each of the others would only lock the person out. */
        private static boolean wouldMeetAll(Refusal refusal) {
            return refusal.kind() == Refusal.Kind.UNAVAILABLE
                    || refusal.problems().stream().anyMatch(problem -> problem.path().equals("passphrase"));
        }

        private void note(UUID item, Consumer<CeremonyItem> result) {
            result.accept(items.findById(item).orElseThrow());
            beat();
        }

        /** In the caller's transaction. */
        private void beat() {
            Instant now = clock.instant();
            if (lastBeat.isBefore(now.minus(BEAT))) {
                ceremonies.lock(ceremonyId).orElseThrow().beat(now);
                lastBeat = now;
            }
        }

        private static String why(Refusal refusal) {
            return refusal.problems().isEmpty() ? refusal.key() : refusal.problems().get(0).key();
        }
    }
}
