package id.teken.evaluation;

import java.util.UUID;

/** What a unit reported counts from now on, or counts differently than before. */
public record FiguresVerified(UUID agreementId, int year) {
}
