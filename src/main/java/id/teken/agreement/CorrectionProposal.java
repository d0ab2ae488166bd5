package id.teken.agreement;

import java.util.UUID;

/** What the leader or an assistant wants changed; exactly one of the two ids is given. */
public record CorrectionProposal(UUID lineId, UUID programId, CorrectableField field, String newValue, String reason) {
}
