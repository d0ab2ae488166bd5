package id.teken.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * An agreement in force.
 *
 * @param signedAt when the second party signed
 */
public record SignedAgreement(UUID id, UUID unitId, int year, Instant signedAt) {
}
