package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What was decided about a month of an employee.
 *
 * @param employee as {@link Employee#number}
 * @param login    as {@link Employee#login}
 * @param about    the month whose allowance it decides on
 * @param reason   why this employee's entry was corrected alone; null where it follows from the unit's figures
 * @param objection the one that this entry answers; null where there is none
 * @param stake    percent of the allowance that is at stake
 * @param base     the month's whole allowance
 * @param days     in the unit
 * @param amount   what is at stake
 * @param effect   what payroll adds because of this entry, in whole rupiah; negative where it keeps back
 */
public record PayEntry(UUID unitId, String employee, String name, String login, YearMonth about, Consequence consequence,
        boolean correction, String reason, UUID objection, BigDecimal stake, Rupiah base, long days, Rupiah amount, long effect) {

    static PayEntry first(Employee employee, LedgerEntry entry, BigDecimal stake) {
        return of(employee, entry, entry.correction(), null, stake, 0);
    }

    /** What follows in the same month of the same employee: the amount stays what it was, whatever the policy is now. */
    PayEntry next(LedgerEntry entry) {
        return new PayEntry(unitId, employee, name, login, about, entry.consequence(), entry.correction(), null, null, stake, base, days, amount,
                withheld() - withheld(entry.consequence(), amount));
    }

    /** The same month with what is right about this employee; payroll is given the difference. */
    PayEntry corrected(PayCorrection correction, LedgerEntry entry) {
        return of(correction.employee(), entry, true, correction.reason(), stake, withheld());
    }

    /** Of somebody who was forgotten when the month was decided. */
    static PayEntry forgotten(PayCorrection correction, LedgerEntry entry, BigDecimal stake) {
        return of(correction.employee(), entry, true, correction.reason(), stake, 0);
    }

    PayEntry answering(UUID answered) {
        return new PayEntry(unitId, employee, name, login, about, consequence, correction, reason, answered, stake, base, days, amount, effect);
    }

    private static PayEntry of(Employee employee, LedgerEntry entry, boolean correction, String reason, BigDecimal stake, long withheldSoFar) {
        Share share = employee.share(entry.about());
        Rupiah amount = share.atStake(stake);
        return new PayEntry(employee.unitId(), employee.number(), employee.name(), employee.login(), entry.about(), entry.consequence(),
                correction, reason, null, stake, employee.base(), share.days(), amount, withheldSoFar - withheld(entry.consequence(), amount));
    }

    private long withheld() {
        return withheld(consequence, amount);
    }

    private static long withheld(Consequence consequence, Rupiah amount) {
        return consequence == Consequence.HELD || consequence == Consequence.FORFEITED ? amount.amount() : 0;
    }
}
