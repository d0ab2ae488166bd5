package id.teken.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tries for logins that do not exist, so that the pause after too many does not tell which ones do. Kept in
 * memory, the oldest forgotten first.
 */
@Component
class UnknownLogins {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST;
        }
    };

    UnknownLogins(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int count, Instant until) {
    }

    synchronized void failed(String login) {
        Tries former = tries.remove(login);
        if (former != null && clock.instant().isBefore(former.until())) {
            tries.put(login, former);
            return;
        }
        int count = former == null ? 1 : former.count() + 1;
        tries.put(login, new Tries(count, clock.instant().plus(BackOff.after(count))));
    }

    synchronized Optional<Duration> pause(String login) {
        return Optional.ofNullable(tries.get(login)).map(Tries::until).map(until -> Duration.between(clock.instant(), until))
                .filter(pause -> pause.compareTo(Duration.ZERO) > 0);
    }
}
