package id.teken.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How efficiency is reckoned from mean achievement and absorption, both in percent as they are printed. */
public enum Efficiency {
    /** Achievement less absorption, in points; as Jambi counts it. */
    DIFFERENCE {
        @Override
        Optional<BigDecimal> of(BigDecimal achievement, BigDecimal absorption) {
            return Optional.of(achievement.subtract(absorption));
        }
    },
    /** What was not spent of the budget that the achievement would have been worth, in percent of it; none where nothing was achieved. */
    SAVING {
        @Override
        Optional<BigDecimal> of(BigDecimal achievement, BigDecimal absorption) {
            return achievement.signum() <= 0 ? Optional.empty() : Optional.of(achievement.subtract(absorption).multiply(HUNDRED)
                    .divide(achievement, PLACES, RoundingMode.HALF_UP));
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    abstract Optional<BigDecimal> of(BigDecimal achievement, BigDecimal absorption);
}
