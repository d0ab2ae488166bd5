package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * An employee's month in a unit, as pay is reckoned by it.
 *
 * @param employee as {@link Employee#number}
 * @param login    as {@link Employee#login}
 * @param reason   why it is another than in the roster; null where it is not
 * @param base     the month's whole allowance
 * @param days     in the unit
 */
public record PaidMonth(UUID unitId, String employee, String name, String login, YearMonth about, String reason, Rupiah base, long days) {

    static PaidMonth of(Employee employee, YearMonth about, String reason) {
        return new PaidMonth(employee.unitId(), employee.number(), employee.name(), employee.login(), about, reason, employee.base(),
                employee.share(about).days());
    }

    static PaidMonth of(PayEntry entry) {
        return new PaidMonth(entry.unitId(), entry.employee(), entry.name(), entry.login(), entry.about(), entry.reason(), entry.base(),
                entry.days());
    }

    /** As it follows from the unit's figures, not from a correction of this employee alone. */
    PaidMonth plain() {
        return new PaidMonth(unitId, employee, name, login, about, null, base, days);
    }

    /** A percentage of the allowance by days in the unit; whole rupiah, HALF_UP in one step. */
    Rupiah of(BigDecimal percent) {
        return Share.of(base, days, about, percent);
    }
}
