package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What was decided about the output part of an employee's allowance of a month.
 *
 * @param who       whom it is about, and by which allowance and days it is reckoned
 * @param portion   percent of the allowance that is the output part
 * @param percent   what the unit's month earned of it
 * @param part      the whole output part, by days in the unit
 * @param earned    of the part, rounded HALF_UP once
 * @param effect    what payroll adds because of this entry; negative where it keeps back
 * @param objection the one that this entry answers; null where there is none
 */
public record OutputEntry(PaidMonth who, boolean correction, UUID objection, BigDecimal portion, BigDecimal percent, Rupiah part,
        Rupiah earned, long effect) {

    static OutputEntry first(PaidMonth who, boolean correction, BigDecimal portion, BigDecimal percent) {
        return of(who, correction, portion, percent, 0);
    }

    /** The same month by other figures, at the portion of the first entry; payroll is given the difference. */
    OutputEntry next(PaidMonth right, BigDecimal newPercent) {
        return of(right, true, portion, newPercent, kept());
    }

    /** Whether other figures make another entry. */
    boolean differs(PaidMonth right, BigDecimal newPercent) {
        return percent.compareTo(newPercent) != 0 || !who.base().equals(right.base()) || who.days() != right.days();
    }

    OutputEntry answering(UUID answered) {
        return new OutputEntry(who, correction, answered, portion, percent, part, earned, effect);
    }

    private static OutputEntry of(PaidMonth who, boolean correction, BigDecimal portion, BigDecimal percent, long keptSoFar) {
        Rupiah part = who.of(portion);
        Rupiah earned = who.of(portion.multiply(percent).movePointLeft(2));
        return new OutputEntry(who, correction, null, portion, percent, part, earned, keptSoFar - (part.amount() - earned.amount()));
    }

    private long kept() {
        return part.amount() - earned.amount();
    }
}
