package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.evaluation.Achievement.Status;
import id.teken.evaluation.Measure.LowerFormula;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import id.teken.values.Target.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every worked figure and edge of the formulas, and what holds for all figures. */
class AchievementTest {

    @ParameterizedTest(name = "{0} {1}: target {2}, result {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the worked figures
            LOWER  | A | 7,5     | 7,38    | 101.60  | EXCEEDED
            LOWER  | B | 7,5     | 7,38    | 101.63  | EXCEEDED
            HIGHER | A | 80      | 81,77   | 102.21  | EXCEEDED
            LOWER  | A | 10      | 5       | 150.00  | EXCEEDED
            LOWER  | A | 10      | 25      | -50.00  | NOT_MET
            # higher is better
            HIGHER | A | 80      | 80      | 100.00  | MET
            HIGHER | A | 80      | 79,99   | 99.99   | NOT_MET
            HIGHER | A | 80      | 0       | 0.00    | NOT_MET
            HIGHER | A | 80      | -8      | -10.00  | NOT_MET
            HIGHER | A | 3       | 1       | 33.33   | NOT_MET
            HIGHER | A | 3       | 2       | 66.67   | NOT_MET
            # what is printed is what is judged, and half goes up
            HIGHER | A | 100     | 99,995  | 100.00  | MET
            HIGHER | A | 100     | 99,9949 | 99.99   | NOT_MET
            HIGHER | A | 100     | 100,0049| 100.00  | MET
            HIGHER | A | 100     | 100,005 | 100.01  | EXCEEDED
            HIGHER | A | 300     | 299,98499999999999 | 99.99 | NOT_MET
            # lower is better
            LOWER  | A | 10      | 10      | 100.00  | MET
            LOWER  | B | 10      | 10      | 100.00  | MET
            LOWER  | A | 10      | 0       | 200.00  | EXCEEDED
            LOWER  | B | 10      | 0       | -       | EXCEEDED
            LOWER  | B | 10      | -1      | -       | EXCEEDED
            LOWER  | A | 10      | -1      | 210.00  | EXCEEDED
            LOWER  | B | 10      | 25      | 40.00   | NOT_MET
            # targets of 0
            LOWER  | A | 0       | 0       | 100.00  | MET
            LOWER  | B | 0       | 0       | 100.00  | MET
            LOWER  | A | 0       | 1       | -       | NOT_MET
            LOWER  | B | 0       | 0,01    | -       | NOT_MET
            HIGHER | A | 0       | 0       | -       | MET
            HIGHER | A | 0       | 5       | -       | MET
            HIGHER | A | 0       | -5      | -       | NOT_MET
            # negative targets give no ratio
            HIGHER | A | -5      | -4      | -       | EXCEEDED
            HIGHER | A | -5      | -5      | -       | MET
            HIGHER | A | -5      | -6      | -       | NOT_MET
            LOWER  | A | -5      | -6      | -       | EXCEEDED
            LOWER  | B | -5      | -5      | -       | MET
            LOWER  | A | -5      | 0       | -       | NOT_MET
            # ranges: the nearer bound, by the formula of its side
            RANGE  | A | 60 - 70 | 60      | 100.00  | MET
            RANGE  | A | 60 - 70 | 65      | 100.00  | MET
            RANGE  | A | 60 - 70 | 70      | 100.00  | MET
            RANGE  | A | 60 - 70 | 30      | 50.00   | NOT_MET
            RANGE  | A | 60 - 70 | 77      | 90.00   | NOT_MET
            RANGE  | B | 60 - 70 | 77      | 90.91   | NOT_MET
            RANGE  | A | 0 - 10  | -1      | -       | NOT_MET
            RANGE  | A | -5 - 0  | 1       | -       | NOT_MET
            RANGE  | A | -5 - 0  | -3      | 100.00  | MET
            # predicates by their rank, whatever was said of the direction
            HIGHER | A | WTP     | 4       | 100.00  | MET
            HIGHER | A | WTP     | 3       | 75.00   | NOT_MET
            LOWER  | A | BB      | 6       | 120.00  | EXCEEDED
            HIGHER | A | AA      | 1       | 14.29   | NOT_MET
            """)
    void aResultIsJudged(Direction direction, LowerFormula formula, String target, String result, BigDecimal percent, Status status) {
        Achievement achievement = Achievement.of(new Measure(direction, formula, false), target(target), number(result));

        assertThat(achievement.percent().orElse(null)).isEqualTo(percent);
        assertThat(achievement.status()).isEqualTo(status);
    }

    @Test
    void resultsThatAddUpAreComparedWithTargetsThatAddUp() {
        Measure adding = new Measure(Direction.HIGHER, LowerFormula.A, true);

        assertThat(Achievement.of(adding, List.of(period("10", "8"), period("10", "14"))).percent()).contains(percent("110.00"));
        assertThat(Achievement.of(adding, List.of(period("10", null), period("20", "15"))).percent()).contains(percent("75.00"));
        assertThat(Achievement.of(adding, List.of(period("10", "8"), period("10", null))).status()).isEqualTo(Status.UNKNOWN);
        assertThat(Achievement.of(adding, List.of(period("0", "0"), period("0", "3"))).status()).isEqualTo(Status.MET);
        assertThat(Achievement.of(adding, List.of(period("B", "4"), period("BB", "5"))).percent()).contains(percent("100.00"));
    }

    @Test
    void otherwiseTheLastResultStands() {
        Measure last = new Measure(Direction.HIGHER, LowerFormula.A, false);

        assertThat(Achievement.of(last, List.of(period("40", "10"), period("80", "81,77"))).percent()).contains(percent("102.21"));
        assertThat(Achievement.of(last, List.of(period("40", "10"), period("80", null))).isKnown()).isFalse();
        assertThat(Achievement.of(last, List.of()).status()).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 17, 4711, 20260122})
    void whateverTheFiguresThereIsAStatusAndNeverAFailure(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            Measure measure = new Measure(Direction.values()[random.nextInt(3)], LowerFormula.values()[random.nextInt(2)], random.nextBoolean());
            List<Period> due = new ArrayList<>();
            for (int count = random.nextInt(4); count >= 0; count--) {
                due.add(new Period(target(random), random.nextInt(8) == 0 ? null : number(random)));
            }

            Achievement achievement = Achievement.of(measure, due);

            assertThat(achievement.isKnown()).isEqualTo(due.get(due.size() - 1).result() != null);
            achievement.percent().ifPresent(percent -> {
                assertThat(percent.scale()).isEqualTo(2);
                assertThat(achievement.status()).isEqualTo(percent.compareTo(percent("100")) > 0 ? Status.EXCEEDED
                        : percent.compareTo(percent("100")) == 0 ? Status.MET : Status.NOT_MET);
            });
            if (achievement.isKnown()) {
                assertThat(new RollUp(percent("120"), true).add(achievement, percent("7")).mean().orElseThrow())
                        .isBetween(percent("0"), percent("120"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 99})
    void aBetterResultIsNeverJudgedWorse(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            boolean lower = random.nextBoolean();
            Measure measure = new Measure(lower ? Direction.LOWER : Direction.HIGHER, LowerFormula.values()[random.nextInt(2)], false);
            Target target = target(IndonesianNumber.print(number(random)));
            BigDecimal one = number(random);
            BigDecimal other = number(random);
            BigDecimal better = (one.compareTo(other) > 0) != lower ? one : other;
            BigDecimal worse = better == one ? other : one;

            assertThat(Achievement.of(measure, target, better).status())
                    .as("%s %s: %s, %s", measure, target.text(), better, worse)
                    .isGreaterThanOrEqualTo(Achievement.of(measure, target, worse).status());
        }
    }

    private static Target target(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> target("WDP");
            case 1 -> target("CC");
            case 2 -> {
                BigDecimal low = number(random);
                yield new Target("", low, low.add(number(random).abs()), Target.Scale.RANGE);
            }
            default -> target(IndonesianNumber.print(number(random)));
        };
    }

    /** Often 0, sometimes tiny, sometimes large, sometimes negative. */
    private static BigDecimal number(Random random) {
        return random.nextInt(6) == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextInt(2_000_001) - 400_000L, random.nextInt(9));
    }

    private static Period period(String target, String result) {
        return new Period(target(target), result == null ? null : number(result));
    }

    private static Target target(String text) {
        return Target.parse(text).orElseThrow();
    }

    private static BigDecimal number(String text) {
        return IndonesianNumber.parse(text).orElseThrow();
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
