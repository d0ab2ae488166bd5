package id.teken.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * An agreement that is in force, or was until it was amended.
 *
 * @param signedAt     when the second party signed
 * @param supersededAt when its amendment was signed; null while it is in force
 */
public record SignedAgreement(UUID id, UUID unitId, int year, Instant signedAt, Instant supersededAt) {
}
