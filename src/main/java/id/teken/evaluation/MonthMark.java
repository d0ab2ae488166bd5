package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A month of a unit in one word.
 *
 * @param month       1 to 12
 * @param achievement mean of the lines that were due, in percent; null where none is known
 */
public record MonthMark(UUID reportId, UUID unitId, int month, Kind kind, BigDecimal achievement) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What can be said of a month; a month without figures is never taken for one below its target. */
    public enum Kind {
        /** More than what was aimed at. */
        EXCEEDED,
        /** What was aimed at, exactly. */
        MET,
        /** Less. */
        BELOW,
        /** Reported, but nothing was to be measured. */
        NOTHING_DUE,
        /** Not reported yet, not verified yet, or verified without a single figure. */
        NO_DATA
    }

    /** As the repository reads it. */
    public MonthMark(UUID reportId, UUID unitId, int month, Integer dueLines, BigDecimal achievement) {
        this(reportId, unitId, month, kind(dueLines, achievement), achievement);
    }

    private static Kind kind(Integer dueLines, BigDecimal achievement) {
        if (achievement == null) {
            return dueLines != null && dueLines == 0 ? Kind.NOTHING_DUE : Kind.NO_DATA;
        }
        int better = achievement.compareTo(HUNDRED);
        return better > 0 ? Kind.EXCEEDED : better == 0 ? Kind.MET : Kind.BELOW;
    }
}
