package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score that follows from the figures alone; the assessor confirms it or decides otherwise.
 *
 * @param achievement mean achievement of the lines that are due and known, as printed; null where there is none
 * @param absorption  as printed; null while the spending is not known
 * @param score       null where neither is known
 * @param due         how many lines are due
 */
record Proposal(BigDecimal achievement, BigDecimal absorption, BigDecimal score, int due) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Weighs what is known by the government's rules; spending more than planned earns nothing. */
    static Proposal of(RollUp lines, Optional<BigDecimal> absorption, EvaluationRules rules) {
        Optional<BigDecimal> achievement = lines.mean();
        Fraction sum = Fraction.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        if (achievement.isPresent()) {
            sum = sum.plus(Fraction.of(achievement.get()).times(rules.achievementWeight()));
            weights = weights.add(rules.achievementWeight());
        }
        if (absorption.isPresent()) {
            sum = sum.plus(Fraction.of(absorption.get().min(HUNDRED)).times(rules.absorptionWeight()));
            weights = weights.add(rules.absorptionWeight());
        }
        BigDecimal score = weights.signum() == 0 ? null : sum.dividedBy(weights).print();
        return new Proposal(achievement.orElse(null), absorption.orElse(null), score, lines.lines());
    }
}
