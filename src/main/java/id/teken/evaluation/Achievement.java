package id.teken.evaluation;

import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far a target was reached (capaian), in percent. Every known result has a status; not every one has a percentage:
 * where a target is 0 or below there is no ratio. A result that is not known is never taken for 0.
 */
public final class Achievement {

    /** What is said of a line; judged by the percentage as it is printed. */
    public enum Status {
        NOT_MET, MET, EXCEEDED, UNKNOWN
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Achievement UNKNOWN = new Achievement(Status.UNKNOWN, null);

    private final Status status;
    private final Fraction exact;

    private Achievement(Status status, Fraction exact) {
        this.status = status;
        this.exact = exact;
    }

    /**
     * The achievement up to the last of the periods.
     *
     * @param due periods in order; where results add up, a period without one counts on neither side, but as long as the
     *     last one is not known the achievement is not either
     */
    public static Achievement of(Measure measure, List<Period> due) {
        if (due.isEmpty() || due.get(due.size() - 1).result() == null) {
            return UNKNOWN;
        }
        Period last = due.get(due.size() - 1);
        if (!measure.addsUp() || last.target().scale() != Target.Scale.NUMBER) {
            return of(measure, last.target(), last.result());
        }
        BigDecimal targets = BigDecimal.ZERO;
        BigDecimal results = BigDecimal.ZERO;
        for (Period period : due) {
            if (period.result() != null) {
                targets = targets.add(period.target().low());
                results = results.add(period.result());
            }
        }
        return of(measure, targets, results);
    }

    /** The achievement of one result; predicates by their rank, of which a higher one is better. */
    public static Achievement of(Measure measure, Target target, BigDecimal result) {
        return switch (target.scale()) {
            case NUMBER -> of(measure, target.low(), result);
            case RANGE -> within(measure, target, result);
            case AUDIT_OPINION, SAKIP_PREDICATE -> higher(target.low(), result);
        };
    }

    private static Achievement of(Measure measure, BigDecimal target, BigDecimal result) {
        return measure.direction() == Target.Direction.LOWER ? lower(measure.lower(), target, result) : higher(target, result);
    }

    private static Achievement higher(BigDecimal target, BigDecimal result) {
        if (target.signum() > 0) {
            return percent(result.multiply(HUNDRED), target);
        }
        if (target.signum() == 0) {
            return new Achievement(result.signum() >= 0 ? Status.MET : Status.NOT_MET, null);
        }
        return byDirection(result.compareTo(target));
    }

    private static Achievement lower(Measure.LowerFormula formula, BigDecimal target, BigDecimal result) {
        if (target.signum() == 0 && result.signum() == 0) {
            return percent(HUNDRED, BigDecimal.ONE);
        }
        boolean ratio = target.signum() > 0 && (formula == Measure.LowerFormula.A || result.signum() > 0);
        if (!ratio) {
            return byDirection(target.compareTo(result));
        }
        return formula == Measure.LowerFormula.A ? percent(target.multiply(TWO).subtract(result).multiply(HUNDRED), target)
                : percent(target.multiply(HUNDRED), result);
    }

    private static Achievement within(Measure measure, Target range, BigDecimal result) {
        if (result.compareTo(range.low()) < 0) {
            return range.low().signum() > 0 ? higher(range.low(), result) : new Achievement(Status.NOT_MET, null);
        }
        if (result.compareTo(range.high()) > 0) {
            return lower(measure.lower(), range.high(), result);
        }
        return percent(HUNDRED, BigDecimal.ONE);
    }

    private static Achievement percent(BigDecimal part, BigDecimal whole) {
        var exact = new Fraction(part, whole);
        return new Achievement(byDirection(exact.print().compareTo(HUNDRED)).status, exact);
    }

    /** @param better above 0 where the result is better than the target */
    private static Achievement byDirection(int better) {
        return new Achievement(better > 0 ? Status.EXCEEDED : better == 0 ? Status.MET : Status.NOT_MET, null);
    }

    public Status status() {
        return status;
    }

    public boolean isKnown() {
        return status != Status.UNKNOWN;
    }

    /** As it is printed, two places, neither capped nor raised to 0; empty where there is no ratio or no result. */
    public Optional<BigDecimal> percent() {
        return Optional.ofNullable(exact).map(Fraction::print);
    }

    /**
     * What this line brings into a mean: at least 0, at most the cap. A known result without a ratio brings 100 where the
     * target was met and 0 where it was not, so that a missed zero-target does not fall out of the account.
     */
    Fraction counted(BigDecimal cap) {
        if (exact != null) {
            return exact.within(cap);
        }
        return status == Status.NOT_MET ? Fraction.ZERO : Fraction.of(HUNDRED);
    }
}
