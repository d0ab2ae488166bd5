package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table is evaluated once for each question. */
class DecisionsTest {

    private final Decisions decisions;

    DecisionsTest() throws Exception {
        decisions = new Decisions();
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndAnotherOneItsOwn() {
        Map<String, Object> good = rating("95");

        assertThat(rating("95")).isSameAs(good);
        assertThat(rating("10")).isNotEqualTo(good);
    }

    @Test
    void nobodyChangesAnAnswerThatOthersGetToo() {
        Map<String, Object> answer = rating("95");

        assertThatThrownBy(() -> answer.put("rating", "other")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatNoTableAnswersIsToldEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> decisions.decide("signing-route", Map.of("level", "MOON"))).hasMessageContaining("signing-route")
                    .hasMessageContaining("MOON");
            assertThatThrownBy(() -> decisions.decide("no-table", Map.of())).hasMessageContaining("no-table");
        }
    }

    private Map<String, Object> rating(String score) {
        return decisions.decide("achievement-scale", Map.of("score", new BigDecimal(score)));
    }
}
