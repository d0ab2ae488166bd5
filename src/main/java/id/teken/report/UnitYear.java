package id.teken.report;

import id.teken.evaluation.Absorption;
import id.teken.evaluation.Efficiency;
import id.teken.evaluation.YearStanding;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit in a year.
 *
 * @param realised spent in the months that are known; null while none is
 * @param ceiling  what the budget document gives for the whole year
 * @param formula  how the government reckons efficiency
 */
public record UnitYear(YearStanding standing, Rupiah realised, Rupiah ceiling, Efficiency formula) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Spent of the budget (serapan), in percent with two places; empty while nothing is known or without a budget. */
    public Optional<BigDecimal> absorption() {
        return money().flatMap(Absorption::percent);
    }

    /** By the government's formula; empty while mean achievement or absorption is not known. */
    public Optional<BigDecimal> efficiency() {
        return Optional.ofNullable(standing.achievement()).flatMap(mean -> money().flatMap(spent -> spent.efficiency(mean, formula)));
    }

    /** Whether the efficiency only comes from having spent little: the targets themselves were not reached. */
    public boolean isEfficiencyDoubtful() {
        return standing.achievement() != null && standing.achievement().compareTo(HUNDRED) < 0;
    }

    private Optional<Absorption> money() {
        return Optional.ofNullable(realised).map(spent -> new Absorption(spent, ceiling));
    }
}
