package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What was decided about the output part of a unit's month.
 *
 * @param personal whether only single employees were corrected
 * @param percent  what the month earned of the output part
 * @param part     the whole output part: the sum over the newest entries of the unit's employees
 * @param earned   of the part, the same sum
 * @param effect   what payroll adds in all because of this entry's rows; negative where it keeps back
 */
public record OutputUnitEntry(UUID unitId, YearMonth about, boolean correction, boolean personal, BigDecimal percent, Rupiah part,
        Rupiah earned, long effect) {

    /**
     * Sums up rows.
     *
     * @param added rows that this decision adds
     * @param whole the newest row of every employee of the unit
     */
    static OutputUnitEntry of(UUID unitId, YearMonth about, boolean correction, boolean personal, BigDecimal percent, List<OutputEntry> added,
            Collection<OutputEntry> whole) {
        return new OutputUnitEntry(unitId, about, correction, personal, percent,
                whole.stream().map(OutputEntry::part).reduce(Rupiah.ZERO, Rupiah::plus),
                whole.stream().map(OutputEntry::earned).reduce(Rupiah.ZERO, Rupiah::plus),
                added.stream().mapToLong(OutputEntry::effect).sum());
    }
}
