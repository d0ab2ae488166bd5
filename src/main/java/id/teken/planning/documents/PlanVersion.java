package id.teken.planning.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored version of a document.
 *
 * @param unitId     whose it is; null for the RPJMD
 * @param replacedAt  when another version took its place; null while it is in force
 * @param takenBackAt when it was taken back; null where it was not
 */
public record PlanVersion(UUID id, PlanKind kind, UUID unitId, int firstYear, int lastYear, PlanBasis basis, String storedByName,
        Instant storedAt, Instant replacedAt, Instant takenBackAt) {

    public boolean isInForce() {
        return replacedAt == null;
    }

    /** Whether it speaks about the year. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
