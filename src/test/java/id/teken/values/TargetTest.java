package id.teken.values;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.teken.values.Target.Direction;
import id.teken.values.Target.Scale;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A target is a number, a range or a predicate; which of two is weaker depends on the direction. */
class TargetTest {

    @ParameterizedTest(name = "{0} is {1} from {2} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            74,85        | NUMBER          | 74.85 | 74.85
            1.250        | NUMBER          | 1250  | 1250
            -2,5         | NUMBER          | -2.5  | -2.5
            60 - 70      | RANGE           | 60    | 70
            60-70        | RANGE           | 60    | 70
            60 – 70,5    | RANGE           | 60    | 70.5
            60 s.d. 70   | RANGE           | 60    | 70
            60 sd 70     | RANGE           | 60    | 70
            60 s.d 70    | RANGE           | 60    | 70
            -5 - -2      | RANGE           | -5    | -2
            5 - 5        | RANGE           | 5     | 5
            WTP          | AUDIT_OPINION   | 4     | 4
            wdp          | AUDIT_OPINION   | 3     | 3
            TW           | AUDIT_OPINION   | 2     | 2
            TMP          | AUDIT_OPINION   | 1     | 1
            D            | SAKIP_PREDICATE | 1     | 1
            BB           | SAKIP_PREDICATE | 5     | 5
            aa           | SAKIP_PREDICATE | 7     | 7""")
    void isReadAsItIsWritten(String typed, Scale scale, BigDecimal low, BigDecimal high) {
        assertThat(Target.parse(" " + typed + " ")).hasValueSatisfying(target -> {
            assertThat(target.text()).isEqualTo(typed);
            assertThat(target.scale()).isEqualTo(scale);
            assertThat(target.low()).isEqualByComparingTo(low);
            assertThat(target.high()).isEqualByComparingTo(high);
        });
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"3.17", "70 - 60", "60 -", "- 70", "60 - 70 - 80", "60 70", "WTP-DPP", "BBB", "A A", "50%", "baik", "1e309", "NaN",
        "60.5 - 70", "\u202e74", "${7*7}"})
    void whatIsNeitherIsRefused(String typed) {
        assertThat(Target.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is weaker than {1} where {2} is better: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            74       | 75       | HIGHER | true
            75       | 75       | HIGHER | false
            75,0     | 75       | HIGHER | false
            76       | 75       | HIGHER | false
            12,6     | 12,5     | LOWER  | true
            12,5     | 12,5     | LOWER  | false
            12,4     | 12,5     | LOWER  | false
            55 - 70  | 60 - 70  | RANGE  | true
            60 - 75  | 60 - 70  | RANGE  | true
            61 - 69  | 60 - 70  | RANGE  | false
            60 - 70  | 60 - 70  | RANGE  | false
            WDP      | WTP      | HIGHER | true
            WTP      | WTP      | HIGHER | false
            B        | BB       | HIGHER | true
            A        | BB       | HIGHER | false""")
    void isWeakerAccordingToTheDirection(String one, String other, Direction direction, boolean weaker) {
        assertThat(Target.parse(one).orElseThrow().weakerThan(Target.parse(other).orElseThrow(), direction)).isEqualTo(weaker);
    }

    @ParameterizedTest
    @CsvSource({"BB, 70", "70, BB", "WTP, A", "60 - 70, 65"})
    void ofAnotherScaleIsNeverCalledWeaker(String one, String other) {
        for (Direction direction : Direction.values()) {
            assertThat(Target.parse(one).orElseThrow().weakerThan(Target.parse(other).orElseThrow(), direction)).isFalse();
        }
    }

    @Test
    void aLongTextIsRefusedQuickly() {
        assertTimeoutPreemptively(ofSeconds(1), () -> {
            for (int time = 0; time < 50; time++) {
                assertThat(Target.parse("-".repeat(10_000) + " x y")).isEmpty();
                assertThat(Target.parse("sd".repeat(5_000) + " x y")).isEmpty();
            }
        });
    }
}
