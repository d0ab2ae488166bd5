package id.teken.agreement.ceremony;

import id.teken.agreement.SigningDesk;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs what waits in a ceremony while its key is open, each agreement by itself. */
@Component
class CeremonyWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CeremonyWorker.class);
    private static final int AT_ONCE = 2;

    private final CeremonyRepository ceremonies;
    private final CeremonyItemRepository items;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration unlocked;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
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
        Instant until = clock.instant().plus(unlocked);
        threads.execute(() -> Tenant.runAs(government, () -> {
            try (session) {
                Optional<CeremonyItem> next = next(ceremonyId);
                while (next.isPresent() && clock.instant().isBefore(until)) {
                    Consumer<CeremonyItem> result = sign(next.get(), session);
                    UUID item = next.get().id();
                    next = transaction.execute(status -> {
                        result.accept(items.findById(item).orElseThrow());
                        return next(ceremonyId);
                    });
                }
            } finally {
                transaction.executeWithoutResult(status -> ceremonies.lock(ceremonyId).orElseThrow().end(clock.instant()));
            }
        }));
    }

    /** What waits next; says at the same time that the ceremony is alive. */
    private Optional<CeremonyItem> next(UUID ceremonyId) {
        return transaction.execute(status -> {
            ceremonies.lock(ceremonyId).orElseThrow().beat(clock.instant());
            return items.findFirstByCeremonyIdAndStateOrderByNumber(ceremonyId, CeremonyItem.State.WAITING);
        });
    }

    /** @return what to note about it */
    private Consumer<CeremonyItem> sign(CeremonyItem item, SigningDesk.Session session) {
        try {
            session.countersign(item.agreementId(), item.documentHash());
            return done -> done.signed(clock.instant());
        } catch (Refusal refusal) {
            String why = refusal.problems().isEmpty() ? refusal.key() : refusal.problems().get(0).key();
            return failed -> failed.failed(why, clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("Agreement {} was not signed in its ceremony", item.agreementId(), failure);
            return failed -> failed.failed("ceremony.failure", clock.instant());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
