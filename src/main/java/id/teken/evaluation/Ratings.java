package id.teken.evaluation;

import id.teken.engine.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a score its word. */
@Component
public class Ratings {

    private final Decisions decisions;

    Ratings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param score in percent; judged as it is printed, with two places */
    public Rating of(BigDecimal score) {
        BigDecimal printed = score.setScale(2, RoundingMode.HALF_UP);
        return Rating.valueOf(decisions.decide("achievement-scale", Map.of("score", printed)).get("rating").toString());
    }
}
