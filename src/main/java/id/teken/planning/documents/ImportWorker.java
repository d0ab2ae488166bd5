package id.teken.planning.documents;

import id.teken.tenancy.Tenant;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at files and stores them beside the request that asked for it, one after the other on each node. Whoever waits a moment
 * sees a small file done at once.
 */
@Component
public class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int PATIENCE_SECONDS = 3;

    private final PlanImports imports;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "plan-import");
        made.setDaemon(true);
        return made;
    });

    ImportWorker(PlanImports imports) {
        this.imports = imports;
    }

    /** Begins to look at a file. */
    public void check(UUID id) {
        begin(id, () -> imports.check(id));
    }

    /** Begins to store a file that was accepted. */
    public void store(UUID id, String login, String name) {
        begin(id, () -> imports.store(id, login, name));
    }

    private void begin(UUID id, Runnable work) {
        String government = Tenant.required();
        Future<?> running = thread.submit(() -> Tenant.runAs(government, () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("The plan import {} failed; nothing of it is stored", id, failure);
                imports.fail(id);
            }
        }));
        try {
            running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException takesLonger) {
            LOG.info("A plan import takes longer; it goes on");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A plan import failed", failure.getCause());
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
