package id.teken.evaluation;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a budget was spent (serapan).
 *
 * @param realised spent
 * @param ceiling  what was to be spent
 */
public record Absorption(Rupiah realised, Rupiah ceiling) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In percent, two places, half up; empty where nothing was to be spent. */
    public Optional<BigDecimal> percent() {
        return exact().map(Fraction::print);
    }

    Optional<Fraction> exact() {
        return ceiling.amount() == 0 ? Optional.empty() : Optional.of(new Fraction(
                HUNDRED.multiply(BigDecimal.valueOf(realised.amount())), BigDecimal.valueOf(ceiling.amount())));
    }

    /** Empty where nothing was to be spent, or the formula gives nothing. */
    public Optional<BigDecimal> efficiency(BigDecimal meanAchievement, Efficiency formula) {
        return percent().flatMap(spent -> formula.of(meanAchievement, spent));
    }
}
