package id.teken.agreement.web;

import id.teken.agreement.ceremony.Progress;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers how far a ceremony has come. Whichever node they ask looks into the database twice a second, for the key may
 * be open on another one.
 */
@Component
class ProgressStreams {

    private static final int MOST = 200;
    private static final long INTERVAL = 500;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** A browser asks again by itself after this many milliseconds. */
    private static final long RETRY = 2_000;

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressStreams() {
        looker.scheduleWithFixedDelay(() -> open.forEach(Stream::look), INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
    }

    /** @throws Refusal (conflict) if too many watch already */
    SseEmitter open(Progress now, Supplier<Progress> later) {
        if (open.size() >= MOST) {
            throw Refusal.conflict("ceremony.watchers");
        }
        var stream = new Stream(new SseEmitter(LONGEST.toMillis()), Tenant.required(), later);
        stream.emitter.onCompletion(() -> open.remove(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(failure -> open.remove(stream));
        stream.send(now);
        open.add(stream);
        return stream.emitter;
    }

    @PreDestroy
    void stop() {
        looker.shutdownNow();
        open.forEach(stream -> stream.emitter.complete());
    }

    private final class Stream {

        private final SseEmitter emitter;
        private final String government;
        private final Supplier<Progress> progress;
        private Progress last;

        private Stream(SseEmitter emitter, String government, Supplier<Progress> progress) {
            this.emitter = emitter;
            this.government = government;
            this.progress = progress;
        }

        private void look() {
            try {
                Progress now = Tenant.runAs(government, progress);
                if (!now.equals(last)) {
                    send(now);
                }
            } catch (RuntimeException gone) {
                emitter.completeWithError(gone);
            }
        }

        private void send(Progress now) {
            last = now;
            try {
                emitter.send(SseEmitter.event().reconnectTime(RETRY).data(now));
                if (!now.running() && now.isDone()) {
                    emitter.complete();
                }
            } catch (IOException left) {
                open.remove(this);
            }
        }
    }
}
