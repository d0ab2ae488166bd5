package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mean achievement of several lines, and how many of them stand where. Lines without a result are counted apart. */
public final class RollUp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal cap;
    private final boolean weighted;
    private final List<Fraction> terms = new ArrayList<>();
    private final Map<Achievement.Status, Integer> counts = new EnumMap<>(Achievement.Status.class);
    private BigDecimal weights = BigDecimal.ZERO;

    /**
     * @param cap      most that a line can bring in, in percent
     * @param weighted whether the lines count by their weight, else all alike
     */
    public RollUp(BigDecimal cap, boolean weighted) {
        this.cap = cap;
        this.weighted = weighted;
    }

    /** @param weight above 0 */
    public RollUp add(Achievement achievement, BigDecimal weight) {
        counts.merge(achievement.status(), 1, Integer::sum);
        if (achievement.isKnown()) {
            BigDecimal counted = weighted ? weight : BigDecimal.ONE;
            terms.add(achievement.counted(cap).times(counted));
            weights = weights.add(counted);
        }
        return this;
    }

    /** Two places, half up; empty while no line is known. */
    public Optional<BigDecimal> mean() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(sum(terms).dividedBy(weights).print());
    }

    public int count(Achievement.Status status) {
        return counts.getOrDefault(status, 0);
    }

    public int lines() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the lines that stand so, in percent of all lines; 0 where there is no line. */
    public BigDecimal share(Achievement.Status status) {
        return lines() == 0 ? Fraction.ZERO.print()
                : new Fraction(HUNDRED.multiply(BigDecimal.valueOf(count(status))), BigDecimal.valueOf(lines())).print();
    }

    /** By halves, so that the numbers stay short for long. */
    private static Fraction sum(List<Fraction> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        int half = terms.size() / 2;
        return sum(terms.subList(0, half)).plus(sum(terms.subList(half, terms.size())));
    }
}
