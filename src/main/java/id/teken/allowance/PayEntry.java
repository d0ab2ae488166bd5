package id.teken.allowance;

import id.teken.values.Rupiah;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What was decided about a month of an employee.
 *
 * @param about    the month whose allowance it decides on
 * @param base     the month's whole allowance
 * @param days     in the unit
 * @param amount   what is at stake
 * @param effect   what payroll adds because of this entry, in whole rupiah; negative where it keeps back
 */
public record PayEntry(UUID unitId, String nip, String name, YearMonth about, Consequence consequence, boolean correction, Rupiah base,
        long days, Rupiah amount, long effect) {

    static PayEntry first(Employee employee, LedgerEntry entry, AllowancePolicy policy) {
        Share share = employee.share(entry.about());
        Rupiah amount = share.atStake(policy);
        return new PayEntry(employee.unitId(), employee.nip(), employee.name(), entry.about(), entry.consequence(), entry.correction(),
                employee.base(), share.days(), amount, -withheld(entry.consequence(), amount));
    }

    /** What follows in the same month of the same employee: the amount stays what it was, whatever the policy is now. */
    PayEntry next(LedgerEntry entry) {
        return new PayEntry(unitId, nip, name, about, entry.consequence(), entry.correction(), base, days, amount,
                withheld(consequence, amount) - withheld(entry.consequence(), amount));
    }

    private static long withheld(Consequence consequence, Rupiah amount) {
        return consequence == Consequence.HELD || consequence == Consequence.FORFEITED ? amount.amount() : 0;
    }
}
