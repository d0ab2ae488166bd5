package id.teken.agreement;

import java.util.List;
import java.util.UUID;

/** The leader's answer to a submitted agreement; everything empty means: accepted as it is. */
public record ReviewAct(List<CorrectionProposal> corrections, List<Asked> questions, List<LastWord> lastWords) {

    /** A question on a line, or on the whole (null). */
    public record Asked(UUID lineId, String text) {
    }

    /** What the leader does with a correction that the Sekda rejected. */
    public record LastWord(UUID correctionId, boolean keep, String reason) {
    }

    public ReviewAct {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        questions = questions == null ? List.of() : List.copyOf(questions);
        lastWords = lastWords == null ? List.of() : List.copyOf(lastWords);
    }

    /** Accepted as it is. */
    public static ReviewAct accept() {
        return new ReviewAct(List.of(), List.of(), List.of());
    }
}
