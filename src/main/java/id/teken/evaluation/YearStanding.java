package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Where the lines of an agreement stand in its year, by the reports that were verified.
 *
 * @param until       last month with a verified report, 1 to 12; 0 while there is none
 * @param achievement mean of the lines that are known, in percent with two places; null while none is
 * @param unknown     lines without a result, which is another thing than a target that was missed
 * @param notDue      of these, lines that were not to be measured yet
 */
public record YearStanding(UUID unitId, int year, int until, BigDecimal achievement, int notMet, int met, int exceeded, int unknown,
        int notDue) {

    static YearStanding of(UUID unitId, int year, int until, RollUp lines, int notDue) {
        return new YearStanding(unitId, year, until, lines.mean().orElse(null), lines.count(Achievement.Status.NOT_MET),
                lines.count(Achievement.Status.MET), lines.count(Achievement.Status.EXCEEDED),
                lines.count(Achievement.Status.UNKNOWN), notDue);
    }
}
