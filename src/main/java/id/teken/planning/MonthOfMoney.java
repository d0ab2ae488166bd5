package id.teken.planning;

import id.teken.values.Rupiah;
import java.util.Optional;
import java.util.UUID;

/**
 * The money of a unit in one month, all programs together.
 *
 * @param month    1 to 12
 * @param realised what was spent in the month; empty while the figure of any program is missing: missing is not zero
 * @param forecast what the cash plan foresees for the month; empty while the plan of any program is missing
 * @param ceiling  what the budget document gives for the whole year
 */
public record MonthOfMoney(UUID unitId, int year, int month, Optional<Rupiah> realised, Optional<Rupiah> forecast,
        Rupiah ceiling) {
}
