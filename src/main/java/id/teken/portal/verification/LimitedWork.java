package id.teken.portal.verification;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does work that may never end, each piece on a thread of its own, a few at a time, for a limited time. What does not end is left
 * behind with the lowest priority and its place given to the next; only when too many are left behind is everybody refused, until
 * one of them ends.
 */
final class LimitedWork {

    private final int mostWaiting;
    private final int mostLeftBehind;
    private final Semaphore places;
    private final AtomicInteger leftBehind = new AtomicInteger();

    LimitedWork(int atATime, int mostWaiting, int mostLeftBehind) {
        this.places = new Semaphore(atATime, true);
        this.mostWaiting = mostWaiting;
        this.mostLeftBehind = mostLeftBehind;
    }

    /** Too many others are waiting, or too much has been left behind. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** How many pieces of work still run although their time is over. */
    int leftBehind() {
        return leftBehind.get();
    }

    /**
     * @param limit for the work itself, and once more for waiting
     * @throws TimeoutException if the work did not end in its time
     */
    <T> T done(Callable<T> work, Duration limit) throws Busy, TimeoutException, ExecutionException, InterruptedException {
        if (leftBehind.get() >= mostLeftBehind || places.getQueueLength() >= mostWaiting
                || !places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Busy();
        }
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(() -> {
            task.run();
            if (!over.compareAndSet(false, true)) {
                leftBehind.decrementAndGet();
            }
        }, "verification");
        thread.setDaemon(true);
        try {
            thread.start();
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            leaveBehind(thread, task, over);
            throw e;
        } finally {
            places.release();
        }
    }

    private void leaveBehind(Thread thread, FutureTask<?> task, AtomicBoolean over) {
        leftBehind.incrementAndGet();
        task.cancel(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        if (!over.compareAndSet(false, true)) {
            leftBehind.decrementAndGet();
        }
    }
}
