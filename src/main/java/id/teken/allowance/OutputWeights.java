package id.teken.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much each component counts in the output part of the pay, in percent; together 100.
 *
 * @param score      of the month
 * @param directions how the leader's directions were followed
 * @param complaints how complaints were answered
 * @param budget     absorption of the month's forecast
 */
public record OutputWeights(BigDecimal score, BigDecimal directions, BigDecimal complaints, BigDecimal budget) {

    /** As reported of Pergub DKI 108/2016; marked as unconfirmed on the page. */
    public static final OutputWeights DEFAULT = new OutputWeights(BigDecimal.valueOf(60), BigDecimal.TEN, BigDecimal.TEN, BigDecimal.valueOf(20));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Whether they make a whole. */
    boolean isWhole() {
        return score.add(directions).add(complaints).add(budget).compareTo(HUNDRED) == 0;
    }

    /**
     * The percentage of the output part, two places, rounded once HALF_UP. More than 100 in one component earns nothing more.
     * Empty while a component that counts is not known: what is missing is not zero.
     */
    public Optional<BigDecimal> percent(OutputComponents known) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal[] weights = {score, directions, complaints, budget};
        BigDecimal[] values = {known.score(), known.directions(), known.complaints(), known.budget()};
        for (int at = 0; at < weights.length; at++) {
            if (weights[at].signum() > 0) {
                if (values[at] == null) {
                    return Optional.empty();
                }
                sum = sum.add(weights[at].multiply(values[at].min(HUNDRED).max(BigDecimal.ZERO)));
            }
        }
        return Optional.of(sum.divide(HUNDRED, PLACES, RoundingMode.HALF_UP));
    }
}
