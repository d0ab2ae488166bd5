package id.teken.portal.verification;

import id.teken.document.Archive;
import id.teken.values.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * How often one network may ask within a minute, on all nodes together: checks of files, which cost much, and look-ups, which
 * cost little, apart. Keeps no address, only its hash, for an hour.
 */
@Service
class RequestCounts {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;
    private final int checks;
    private final int lookUps;

    RequestCounts(JdbcClient database, Clock clock, @Value("${teken.verification.per-minute}") int checks,
            @Value("${teken.verification.look-ups-per-minute}") int lookUps) {
        this.database = database;
        this.clock = clock;
        this.checks = checks;
        this.lookUps = lookUps;
    }

    /** @throws Refusal if this network had too many files checked in this minute */
    void countCheck(String address) {
        count("check", address, checks, "verify.tooMany");
    }

    /** @throws Refusal if this network looked too often in this minute */
    void countLookUp(String address) {
        count("look", address, lookUps, "verify.tooManyLookUps");
    }

    private void count(String what, String address, int most, String key) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        String visitor = Archive.hash((what + " " + Network.of(address) + " " + minute).getBytes(StandardCharsets.UTF_8));
        int requests = database.sql("insert into teken.request_count as c (visitor, minute, requests) values (?, ?, 1) "
                + "on conflict (visitor, minute) do update set requests = c.requests + 1 returning requests")
                .params(visitor, Timestamp.from(minute)).query(Integer.class).single();
        if (requests > most) {
            Duration rest = Duration.between(now, minute.plus(1, ChronoUnit.MINUTES)).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            throw Refusal.tooMany(key, most, rest.toSeconds()).until(rest);
        }
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
    void forget() {
        database.sql("delete from teken.request_count where minute < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
