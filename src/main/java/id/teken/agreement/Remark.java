package id.teken.agreement;

import java.util.List;
import java.util.UUID;

/**
 * Something about a draft that does not match the plans (catatan keselarasan).
 *
 * @param lineId    the line it is about, or null
 * @param programId the program it is about, or null
 * @param arguments what to put into the sentence {@code remark.KIND} of the message bundles
 */
public record Remark(Kind kind, Severity severity, UUID lineId, UUID programId, Object... arguments) {

    /** Characters of a name in the key of a waiver. */
    static final int LONGEST_KEY = 200;

    /** What can be remarked; the sentences are in the message bundles, what each means in the decision table. */
    public enum Kind {
        TARGET_WEAKER_THAN_PLAN, NOT_IN_PLAN, MEASURE_DIFFERS, NO_OUTCOME, PLAN_INDICATOR_MISSING, NO_SUPPORT, BUDGET_DIFFERS,
        WEAKER_THAN_LAST_YEAR, WEIGHTS_NOT_100, LOWERED_THOUGH_MET, NOT_FROM_RPJMD,
        PROCESS_INDICATOR, PROGRAM_NOT_IN_BUDGET, PROGRAM_MISSING, CARRIED_BY_NOBODY, SUPPORTS_NOTHING, ROLL_UP_DIFFERS, SHARED_TWICE,
        ALLOTTED_TO_NOBODY
    }

    /** What a remark does: BLOCKING stops the submission. */
    public enum Severity {
        BLOCKING, WARNING, INFO
    }

    /**
     * Which remarks of an agreement are meant.
     *
     * @param place line or program; null for the agreement as a whole
     * @param about what is missing from the agreement, as {@link Remark#about}; null for all that is said of the whole
     */
    public record Which(Kind kind, UUID place, String about) {

        List<String> keys(List<Remark> found) {
            if (place != null || about != null && !about.isBlank()) {
                return List.of(kind + ":" + (place != null ? place : about));
            }
            List<String> keys = found.stream().filter(remark -> remark.kind == kind && remark.isOfWhole()).map(Remark::key).distinct().toList();
            return keys.isEmpty() ? List.of(kind + ":" + null) : keys;
        }
    }

    /** What a remark on the whole agreement is about, such as the program that is missing; null where it is on a line or program. */
    public String about() {
        return isOfWhole() && arguments.length > 0 ? start(String.valueOf(arguments[0])) : null;
    }

    /** Names the remark across recalculations, for waivers. */
    String key() {
        return kind + ":" + (lineId != null ? lineId : programId != null ? programId : about());
    }

    private boolean isOfWhole() {
        return lineId == null && programId == null;
    }

    /** As much of a name as a key holds. */
    private static String start(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_KEY, name.codePointCount(0, name.length()))));
    }
}
