package id.teken.agreement;

import java.util.UUID;

/**
 * Something about a draft that does not match the plans (catatan keselarasan).
 *
 * @param lineId    the line it is about, or null
 * @param programId the program it is about, or null
 * @param arguments what to put into the sentence {@code remark.KIND} of the message bundles
 */
public record Remark(Kind kind, Severity severity, UUID lineId, UUID programId, Object... arguments) {

    /** What can be remarked; the sentences are in the message bundles, what each means in the decision table. */
    public enum Kind {
        TARGET_WEAKER_THAN_PLAN, NOT_IN_PLAN, MEASURE_DIFFERS, NO_OUTCOME, PLAN_INDICATOR_MISSING, NO_SUPPORT, BUDGET_DIFFERS,
        WEAKER_THAN_LAST_YEAR, WEIGHTS_NOT_100, LOWERED_THOUGH_MET, NOT_FROM_RPJMD,
        PROCESS_INDICATOR, PROGRAM_NOT_IN_BUDGET, PROGRAM_MISSING, CARRIED_BY_NOBODY, SUPPORTS_NOTHING, ROLL_UP_DIFFERS, SHARED_TWICE
    }

    /** What a remark does: BLOCKING stops the submission. */
    public enum Severity {
        BLOCKING, WARNING, INFO
    }

    /** Names the remark across recalculations, for waivers. */
    String key() {
        return kind + ":" + (lineId != null ? lineId : programId);
    }
}
