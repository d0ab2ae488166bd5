package id.teken.access;

import java.time.Duration;

/** How long to wait after wrong passwords: from the fifth on, each one doubles the pause, up to an hour. */
final class BackOff {

    private static final int FREE_TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private BackOff() {
    }

    /** Zero while tries are free. */
    static Duration after(int wrongTries) {
        if (wrongTries <= FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wrongTries - FREE_TRIES - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
