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

/** How often one address may ask within a minute, on all nodes together. Keeps no address, only its hash, for an hour. */
@Service
class RequestCounts {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;
    private final int most;

    RequestCounts(JdbcClient database, Clock clock, @Value("${teken.verification.per-minute}") int most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    /** @throws Refusal if this address asked too often in this minute */
    void count(String address) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String visitor = Archive.hash((address + " " + minute).getBytes(StandardCharsets.UTF_8));
        int requests = database.sql("insert into teken.request_count as c (visitor, minute, requests) values (?, ?, 1) "
                + "on conflict (visitor, minute) do update set requests = c.requests + 1 returning requests")
                .params(visitor, Timestamp.from(minute)).query(Integer.class).single();
        if (requests > most) {
            throw Refusal.tooMany("verify.tooMany", most);
        }
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
    void forget() {
        database.sql("delete from teken.request_count where minute < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
