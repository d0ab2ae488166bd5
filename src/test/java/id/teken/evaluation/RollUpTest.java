package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.evaluation.Achievement.Status;
import id.teken.evaluation.Measure.LowerFormula;
import id.teken.values.IndonesianNumber;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import id.teken.values.Target.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Means, shares and efficiency. */
class RollUpTest {

    private static final BigDecimal CAP = BigDecimal.valueOf(120);

    @Test
    void linesCountByTheirWeight() {
        assertThat(rollUp(true).add(reached("90"), weight(75)).add(reached("110"), weight(25)).mean()).contains(percent("95.00"));
        assertThat(rollUp(false).add(reached("90"), weight(75)).add(reached("110"), weight(25)).mean()).contains(percent("100.00"));
    }

    @Test
    void theCapAndTheFloorHoldInTheMeanOnly() {
        Achievement far = reached("300");
        Achievement below = Achievement.of(new Measure(Direction.LOWER, LowerFormula.A, false), target("10"), percent("25"));

        assertThat(rollUp(true).add(far, weight(50)).add(below, weight(50)).mean()).contains(percent("60.00"));
        assertThat(far.percent()).contains(percent("300.00"));
        assertThat(below.percent()).contains(percent("-50.00"));
    }

    @Test
    void unknownLinesAreCountedApartAndNeverAsZero() {
        RollUp some = rollUp(true).add(reached("80"), weight(10)).add(unknown(), weight(90));

        assertThat(some.mean()).contains(percent("80.00"));
        assertThat(some.count(Status.UNKNOWN)).isOne();
        assertThat(rollUp(true).add(unknown(), weight(90)).mean()).isEmpty();
        assertThat(rollUp(true).share(Status.MET)).isEqualTo(percent("0.00"));
    }

    @Test
    void aMissedZeroTargetWeighsAsNothingReached() {
        Measure lower = new Measure(Direction.LOWER, LowerFormula.A, false);

        assertThat(rollUp(true).add(reached("100"), weight(50)).add(Achievement.of(lower, target("0"), percent("2")), weight(50)).mean())
                .contains(percent("50.00"));
    }

    @Test
    void nothingIsRoundedBeforeTheEnd() {
        RollUp thirds = rollUp(true);
        for (int line = 0; line < 300; line++) {
            thirds.add(Achievement.of(new Measure(Direction.HIGHER, LowerFormula.A, false), target("3"), percent(line % 3 == 0 ? "1" : "2")),
                    weight(1));
        }

        assertThat(thirds.mean()).contains(percent("55.56"));
        assertThat(rollUp(true).add(reached("99,99"), weight(1)).add(reached("100"), weight(1)).mean()).contains(percent("100.00"));
    }

    /** Synthetic rows; only their totals are known: 124 indicators, 23 not met, 46 exceeded, 7 unknown, 48 met. */
    @Test
    void jambisTotalsComeOut() {
        RollUp jambi = rollUp(false);
        add(jambi, 23, "87");
        add(jambi, 48, "100");
        add(jambi, 46, "127,278");
        add(jambi, 7, null);
        RollUp uncapped = new RollUp(BigDecimal.valueOf(1000), false);
        add(uncapped, 23, "87");
        add(uncapped, 48, "100");
        add(uncapped, 46, "127,278");
        add(uncapped, 7, null);

        assertThat(jambi.lines()).isEqualTo(124);
        assertThat(List.of(jambi.share(Status.NOT_MET), jambi.share(Status.EXCEEDED), jambi.share(Status.UNKNOWN), jambi.share(Status.MET)))
                .containsExactly(percent("18.55"), percent("37.10"), percent("5.65"), percent("38.71"));
        assertThat(uncapped.mean()).contains(percent("108.17"));
        Absorption absorption = new Absorption(new Rupiah(8_952), new Rupiah(10_000));
        assertThat(absorption.percent()).contains(percent("89.52"));
        assertThat(absorption.efficiency(uncapped.mean().orElseThrow(), Efficiency.DIFFERENCE)).contains(percent("18.65"));
    }

    @Test
    void nothingToSpendIsNoAbsorption() {
        assertThat(new Absorption(new Rupiah(1), Rupiah.ZERO).percent()).isEqualTo(Optional.empty());
        assertThat(new Absorption(Rupiah.ZERO, Rupiah.ZERO).efficiency(CAP, Efficiency.DIFFERENCE)).isEmpty();
    }

    private static void add(RollUp rollUp, int lines, String percent) {
        for (int line = 0; line < lines; line++) {
            rollUp.add(percent == null ? unknown() : reached(percent), weight(1));
        }
    }

    private static RollUp rollUp(boolean weighted) {
        return new RollUp(CAP, weighted);
    }

    private static Achievement reached(String percent) {
        return Achievement.of(new Measure(Direction.HIGHER, LowerFormula.A, false), target("100"), IndonesianNumber.parse(percent).orElseThrow());
    }

    private static Achievement unknown() {
        return Achievement.of(new Measure(Direction.HIGHER, LowerFormula.A, false), List.of());
    }

    private static Target target(String text) {
        return Target.parse(text).orElseThrow();
    }

    private static BigDecimal weight(long weight) {
        return BigDecimal.valueOf(weight);
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
