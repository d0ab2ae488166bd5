package id.teken.audit;

import id.teken.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of legal acts, one chain per government: each row carries the SHA-256 of the row before and of itself, so that
 * a row changed, removed or put in later is found. Rows are written in the transaction of the act.
 */
@Service
public class Audit {

    private static final String BEGINNING = "0".repeat(64);
    private static final String COLUMNS = "number, at, actor, actor_name, event, subject, detail, previous_hash, hash";

    private static final int PAGE = 5_000;

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a row.
     *
     * @param actor     login, or "system"
     * @param event     short English name of the act, for example {@code agreement.submitted}
     * @param subject   id of the aggregate
     * @param detail    what a reader should know, in Indonesian; never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String actorName, String event, UUID subject, String detail) {
        // one writer at a time per government, until its transaction ends: the chain has no forks
        database.sql("select pg_advisory_xact_lock(hashtextextended('audit:' || ?, 0))").param(Tenant.required())
                .query((row, number) -> 0).single();
        Optional<AuditEntry> last = database.sql("select " + COLUMNS + " from teken.audit_entry where government = ? "
                + "order by number desc limit 1").param(Tenant.required()).query(AuditEntry.class).optional();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = new AuditEntry(last.map(AuditEntry::number).orElse(0L) + 1, at, actor, actorName, event, subject, detail,
                last.map(AuditEntry::hash).orElse(BEGINNING), "");
        database.sql("insert into teken.audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(draft.number()).param(java.sql.Timestamp.from(at)).param(actor).param(actorName).param(event)
                .param(subject).param(detail).param(draft.previousHash()).param(hash(draft)).update();
    }

    /** What happened to one aggregate, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(UUID subject) {
        return database.sql("select " + COLUMNS + " from teken.audit_entry where government = ? and subject = ? order by number")
                .param(Tenant.required()).param(subject).query(AuditEntry.class).list();
    }

    /**
     * What following the chain found.
     *
     * @param rows how many rows were followed, up to the first bad one
     * @param head hash of the last good row; 64 zeros where there is none
     */
    public record State(long rows, Optional<Long> firstBroken, String head) {
    }

    /** Follows the whole chain of the current government, some rows at a time: a log of many years fits into memory too. */
    @Transactional(readOnly = true)
    public State verify() {
        String previous = BEGINNING;
        long number = 0;
        List<AuditEntry> page = after(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                number++;
                if (entry.number() != number || !entry.previousHash().equals(previous) || !entry.hash().equals(hash(entry))) {
                    return new State(number, Optional.of(number), previous);
                }
                previous = entry.hash();
            }
            page = after(number);
        }
        return new State(number, Optional.empty(), previous);
    }

    private List<AuditEntry> after(long number) {
        return database.sql("select " + COLUMNS + " from teken.audit_entry where government = ? and number > ? order by number limit "
                + PAGE).param(Tenant.required()).param(number).query(AuditEntry.class).list();
    }

    /**
     * The newest row, as somebody may note it outside the database.
     *
     * @param number 0 where the log is empty
     */
    public record Head(long number, String hash) {
    }

    /** The newest row of the current government. */
    @Transactional(readOnly = true)
    public Head head() {
        return database.sql("select number, hash from teken.audit_entry where government = ? order by number desc limit 1")
                .param(Tenant.required()).query(Head.class).optional().orElse(new Head(0, BEGINNING));
    }

    /** Whether a row that somebody noted is still there: what {@link #verify()} cannot see is rows taken off the end. */
    @Transactional(readOnly = true)
    public boolean holds(Head noted) {
        return database.sql("select count(*) from teken.audit_entry where government = ? and number = ? and hash = ?")
                .param(Tenant.required()).param(noted.number()).param(noted.hash()).query(Long.class).single() == 1;
    }

    /** As {@link #verify()}: the number of the first row that does not fit, or empty. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken() {
        return verify().firstBroken();
    }

    private static String hash(AuditEntry entry) {
        // every field with its length before it: no two different rows have the same text
        StringBuilder canonical = new StringBuilder();
        for (Object field : new Object[] {entry.previousHash(), Tenant.required(), entry.number(), entry.at(), entry.actor(),
                entry.actorName(), entry.event(), entry.subject(), entry.detail()}) {
            String text = field.toString();
            canonical.append(text.length()).append(':').append(text).append('\n');
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
