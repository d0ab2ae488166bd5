package id.teken.agreement;

import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What the targets below give together. */
final class RolledUp {

    private static final int PLACES = 2;

    private RolledUp() {
    }

    /** Empty where nothing rolls up, or a target below is no number yet; a line without a weight counts as 1 in a mean. */
    static Optional<BigDecimal> of(RollUpRule rule, List<Cascade.Child> children) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Cascade.Child child : children) {
            Optional<Target> target = Target.parse(child.target()).filter(value -> value.scale() == Target.Scale.NUMBER);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal weight = rule == RollUpRule.SUM ? BigDecimal.ONE
                    : IndonesianNumber.parse(child.weight()).filter(value -> value.signum() > 0).orElse(BigDecimal.ONE);
            sum = sum.add(target.get().low().multiply(weight));
            weights = weights.add(weight);
        }
        return switch (rule) {
            case NONE -> Optional.empty();
            case SUM -> Optional.of(sum);
            case MEAN -> weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, PLACES, RoundingMode.HALF_UP));
        };
    }
}
