package id.teken.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quotient that is not worked out before somebody prints it: percentages of percentages are rounded once, at the end.
 *
 * @param whole above 0
 */
record Fraction(BigDecimal part, BigDecimal whole) {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    private static final int PLACES = 2;

    Fraction {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("The lower part of a fraction is above 0");
        }
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        BigDecimal sum = whole.compareTo(other.whole) == 0 ? part.add(other.part)
                : part.multiply(other.whole).add(other.part.multiply(whole));
        return new Fraction(sum, whole.compareTo(other.whole) == 0 ? whole : whole.multiply(other.whole));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(part.multiply(factor), whole);
    }

    /** @param divisor above 0 */
    Fraction dividedBy(BigDecimal divisor) {
        return new Fraction(part, whole.multiply(divisor));
    }

    /** Not below 0, not above the most. */
    Fraction within(BigDecimal most) {
        if (part.signum() < 0) {
            return ZERO;
        }
        return part.compareTo(most.multiply(whole)) > 0 ? of(most) : this;
    }

    /** Two places, half up: the figure that is printed, and by which is judged. */
    BigDecimal print() {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
