package id.teken.signing.lasting;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How far a published file has been made to last, and when the next step is due. */
@Entity
@Table(name = "lasting_copy")
class LastingCopy extends Owned {

    /** Longer than any step takes: until then no other node tries. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    private String kind;
    @Column(name = "document_id")
    private UUID documentId;
    @Enumerated(EnumType.STRING)
    private Level level = Level.T;
    @Column(name = "next_at")
    private Instant nextAt;
    private int attempts;
    private String problem;
    @Column(name = "stamped_until")
    private Instant stampedUntil;

    protected LastingCopy() {
    }

    /** @param kind as in {@link LastingDocuments#kind} */
    LastingCopy(String kind, UUID documentId, Instant now) {
        this.kind = kind;
        this.documentId = documentId;
        this.nextAt = now;
    }

    void attempt(Instant now) {
        attempts++;
        nextAt = now.plus(LEASE);
    }

    /** The next try comes after a pause that doubles up to four hours. */
    void failed(String why, Instant now) {
        problem = why;
        nextAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
    }

    /** Level LT; the archive time stamp is due at once. */
    void heldRevocations(Instant now) {
        level = Level.LT;
        done(now);
    }

    /** @param renewAt when the stamp must be followed by another */
    void stamped(Instant until, Instant renewAt) {
        level = Level.LTA;
        stampedUntil = until;
        done(renewAt);
    }

    private void done(Instant next) {
        nextAt = next;
        attempts = 0;
        problem = null;
    }

    String kind() {
        return kind;
    }

    UUID documentId() {
        return documentId;
    }

    Level level() {
        return level;
    }

    Instant nextAt() {
        return nextAt;
    }

    int attempts() {
        return attempts;
    }

    /** Key of the message bundles, or null. */
    String problem() {
        return problem;
    }

    Instant stampedUntil() {
        return stampedUntil;
    }
}
