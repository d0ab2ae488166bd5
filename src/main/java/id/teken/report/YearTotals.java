package id.teken.report;

import id.teken.evaluation.Absorption;
import id.teken.evaluation.Efficiency;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * All units of a government in a year; units count alike, whatever their size.
 *
 * @param units    with a signed agreement
 * @param reckoned units of these with a mean achievement
 * @param sum      of their mean achievements
 * @param unknown  lines without a result
 * @param notDue   of these, lines that were not to be measured yet
 * @param realised by the units whose spending is known
 * @param ceiling  of the same units; 0 while no spending is known
 * @param formula  how the government reckons efficiency
 */
public record YearTotals(long units, long reckoned, BigDecimal sum, long notMet, long met, long exceeded, long unknown, long notDue,
        Rupiah realised, Rupiah ceiling, Efficiency formula) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Of a year in which nobody has an agreement. */
    static YearTotals none(Efficiency formula) {
        return new YearTotals(0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0, Rupiah.ZERO, Rupiah.ZERO, formula);
    }

    /** Mean of the units' means, in percent with two places; empty while no unit has one. */
    public Optional<BigDecimal> achievement() {
        return reckoned == 0 ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(reckoned), PLACES, RoundingMode.HALF_UP));
    }

    /** Spent of the budgets, in percent with two places. */
    public Optional<BigDecimal> absorption() {
        return new Absorption(realised, ceiling).percent();
    }

    /** By the government's formula, from mean achievement and absorption as they are printed. */
    public Optional<BigDecimal> efficiency() {
        return achievement().flatMap(mean -> new Absorption(realised, ceiling).efficiency(mean, formula));
    }

    /** Whether the efficiency only comes from having spent little. */
    public boolean isEfficiencyDoubtful() {
        return achievement().filter(mean -> mean.compareTo(HUNDRED) < 0).isPresent();
    }

    public long lines() {
        return notMet + met + exceeded + unknown;
    }

    /** A number of lines as share of all lines, in percent with two places; 0 where there is none. */
    public BigDecimal share(long count) {
        return lines() == 0 ? BigDecimal.ZERO.setScale(PLACES)
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(lines()), PLACES, RoundingMode.HALF_UP);
    }
}
