package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.engine.DecisionTables;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale has no gaps, and the printed figure decides. */
class RatingsTest {

    private static final Ratings RATINGS = new Ratings(DecisionTables.all());

    @ParameterizedTest
    @CsvSource({"120, VERY_HIGH", "90.01, VERY_HIGH", "90.005, VERY_HIGH", "90.004, HIGH", "90.00, HIGH", "75.01, HIGH", "75, MEDIUM",
        "65.01, MEDIUM", "65, LOW", "50.01, LOW", "50, VERY_LOW", "0, VERY_LOW", "-50, VERY_LOW"})
    void eachScoreHasOneRating(BigDecimal score, Rating rating) {
        assertThat(RATINGS.of(score)).isEqualTo(rating);
    }
}
