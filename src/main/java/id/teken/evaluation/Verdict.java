package id.teken.evaluation;

import java.math.BigDecimal;

/**
 * What an assessor decides.
 *
 * @param score      null to confirm the proposal
 * @param reason     "" where the proposal is confirmed
 * @param substitute whether somebody else decides in the assessor's place
 */
record Verdict(BigDecimal score, String reason, boolean substitute) {
}
