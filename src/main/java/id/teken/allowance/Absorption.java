package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a unit spent of what its cash plan foresaw.
 *
 * @param month    the month that is judged
 * @param realised spent in the month; empty while not known
 * @param forecast foreseen for the month; empty while not known
 */
public record Absorption(YearMonth month, Optional<Rupiah> realised, Optional<Rupiah> forecast) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Whether both figures are there: missing is not zero. */
    public boolean isKnown() {
        return realised.isPresent() && forecast.isPresent();
    }

    /** Whether nothing was foreseen, so that nothing can be missed. */
    public boolean isNothingForeseen() {
        return forecast.isPresent() && forecast.get().amount() == 0;
    }

    /** Percent with two places, HALF_UP: what is printed is what is judged. Empty without figures, or a forecast of 0. */
    public Optional<BigDecimal> percent() {
        return isKnown() && !isNothingForeseen()
                ? Optional.of(BigDecimal.valueOf(realised.get().amount()).multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(forecast.get().amount()), PLACES, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** This month and another one together, as the month of this one; unknown if either is. */
    Absorption plus(Absorption other) {
        return new Absorption(month, sum(realised, other.realised), sum(forecast, other.forecast));
    }

    private static Optional<Rupiah> sum(Optional<Rupiah> one, Optional<Rupiah> other) {
        return one.flatMap(amount -> other.map(amount::plus));
    }
}
