package id.teken.allowance;

import java.time.YearMonth;

/**
 * A month as the ledger needs it.
 *
 * @param result   what the decision table says of the month by itself: UNDECIDED, PAID or HELD
 * @param releases whether it releases what earlier months hold
 */
public record JudgedMonth(YearMonth month, Consequence result, boolean releases) {

    public JudgedMonth {
        if (result == Consequence.RELEASED || result == Consequence.FORFEITED) {
            throw new IllegalArgumentException("A month by itself is undecided, paid or held");
        }
    }
}
