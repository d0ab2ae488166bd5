package id.teken.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.evaluation.Achievement;
import id.teken.evaluation.Efficiency;
import id.teken.evaluation.Measure;
import id.teken.evaluation.RollUp;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Jambi's published totals of 2022 come out of the formulas. Only the totals are known: the 124 lines in 31 units are made up
 * so that they give them. The government's cap is above what its best lines reached.
 */
class JambiTest {

    private static final BigDecimal CAP = new BigDecimal("150");
    private static final int UNITS = 31;
    private static final List<String> RESULTS = lines();

    private static List<String> lines() {
        List<String> results = new ArrayList<>();
        IntStream.range(0, 23).forEach(line -> results.add("82,35"));
        IntStream.range(0, 46).forEach(line -> results.add("128"));
        IntStream.range(0, 48).forEach(line -> results.add("100"));
        IntStream.range(0, 7).forEach(line -> results.add(null));
        return results;
    }

    @Test
    void theTotalsAreJambis() {
        YearTotals totals = totals();

        assertThat(totals.lines()).isEqualTo(124);
        assertThat(List.of(totals.notMet(), totals.exceeded(), totals.unknown(), totals.met())).containsExactly(23L, 46L, 7L, 48L);
        assertThat(totals.achievement()).hasValue(new BigDecimal("108.17"));
        assertThat(totals.absorption()).hasValue(new BigDecimal("89.52"));
        assertThat(totals.efficiency()).hasValue(new BigDecimal("18.65"));
        assertThat(totals.isEfficiencyDoubtful()).isFalse();
    }

    /** The press said 38.17 for those that exceeded their target; percentages are computed, never typed. */
    @Test
    void theSharesAreComputed() {
        YearTotals totals = totals();

        assertThat(totals.share(totals.notMet())).isEqualTo("18.55");
        assertThat(totals.share(totals.exceeded())).isEqualTo("37.10");
        assertThat(totals.share(totals.unknown())).isEqualTo("5.65");
        assertThat(totals.share(totals.met())).isEqualTo("38.71");
    }

    @Test
    void aGovernmentMayReckonEfficiencyAsAShare() {
        assertThat(totals(Efficiency.SAVING).efficiency()).as("18.65 of 108.17").hasValue(new BigDecimal("17.24"));
        YearTotals none = new YearTotals(1, 1, BigDecimal.ZERO, 1, 0, 0, 0, 0, new Rupiah(40), new Rupiah(100), Efficiency.SAVING);
        assertThat(none.efficiency()).as("nothing was achieved").isEmpty();
        YearTotals wasted = new YearTotals(1, 1, new BigDecimal("80.00"), 1, 0, 0, 0, 0, new Rupiah(90), new Rupiah(100), Efficiency.SAVING);
        assertThat(wasted.efficiency()).hasValue(new BigDecimal("-12.50"));
    }

    @Test
    void efficiencyOfAMissedTargetIsDoubtfulAndWithoutFiguresThereIsNone() {
        YearTotals missed = new YearTotals(1, 1, new BigDecimal("97.10"), 1, 0, 0, 0, 0, new Rupiah(40), new Rupiah(100), Efficiency.DIFFERENCE);
        YearTotals nothing = new YearTotals(2, 0, BigDecimal.ZERO, 0, 0, 0, 8, 8, Rupiah.ZERO, Rupiah.ZERO, Efficiency.DIFFERENCE);

        assertThat(missed.efficiency()).hasValue(new BigDecimal("57.10"));
        assertThat(missed.isEfficiencyDoubtful()).isTrue();
        assertThat(nothing.achievement()).isEmpty();
        assertThat(nothing.absorption()).isEmpty();
        assertThat(nothing.efficiency()).isEmpty();
        assertThat(new YearTotals(0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0, Rupiah.ZERO, Rupiah.ZERO, Efficiency.DIFFERENCE).share(0)).isEqualTo("0.00");
    }

    private static YearTotals totals() {
        return totals(Efficiency.DIFFERENCE);
    }

    private static YearTotals totals(Efficiency formula) {
        List<RollUp> units = IntStream.range(0, UNITS).mapToObj(unit -> unit(unit)).toList();
        return new YearTotals(UNITS, UNITS, units.stream().map(unit -> unit.mean().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add),
                count(units, Achievement.Status.NOT_MET), count(units, Achievement.Status.MET), count(units, Achievement.Status.EXCEEDED),
                count(units, Achievement.Status.UNKNOWN), 0, new Rupiah(UNITS * 8_952_000_000L), new Rupiah(UNITS * 10_000_000_000L), formula);
    }

    private static RollUp unit(int unit) {
        var lines = new RollUp(CAP, false);
        IntStream.range(0, RESULTS.size()).filter(line -> line % UNITS == unit).forEach(line -> lines.add(achievement(RESULTS.get(line)),
                BigDecimal.ONE));
        return lines;
    }

    private static Achievement achievement(String result) {
        var measure = new Measure(Target.Direction.HIGHER, Measure.LowerFormula.A, false);
        return result == null ? Achievement.of(measure, List.of())
                : Achievement.of(measure, Target.parse("100").orElseThrow(), new BigDecimal(result.replace(',', '.')));
    }

    private static long count(List<RollUp> units, Achievement.Status... statuses) {
        return units.stream().mapToLong(unit -> Arrays.stream(statuses).mapToLong(unit::count).sum()).sum();
    }
}
