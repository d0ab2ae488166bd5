package id.teken.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * An agreement that is in force, or was until it was amended.
 *
 * @param positionId   the post below the head whose agreement it is; null for the unit's own
 * @param signedAt     when the second party signed
 * @param takenOverAt  when it was taken over, signed on paper before; null where it was made here
 * @param supersededAt when its amendment was signed; null while it is in force
 */
public record SignedAgreement(UUID id, UUID unitId, UUID positionId, int year, Instant signedAt, Instant takenOverAt,
        Instant supersededAt) {

    /** Whether it is the unit's own agreement, that of its head. */
    public boolean isOfUnit() {
        return positionId == null;
    }

    /** From the month of this moment on it is reported on here; what was before is taken over, or not known. */
    public Instant reportedSince() {
        return takenOverAt == null ? signedAt : takenOverAt;
    }
}
