package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.planning.Frequency;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from a year's target by how often a line is measured. */
class InterimTargetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTHLY   | 12   | true  | 1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=1 10=1 11=1 12=1
            MONTHLY   | 80   | false | 1=80 2=80 3=80 4=80 5=80 6=80 7=80 8=80 9=80 10=80 11=80 12=80
            QUARTERLY | 100  | true  | 3=25 6=25 9=25 12=25
            QUARTERLY | 10   | true  | 3=2,5 6=2,5 9=2,5 12=2,5
            QUARTERLY | 7,41 | true  | 3=1,85 6=1,85 9=1,85 12=1,86
            QUARTERLY | 7,41 | false | 3=7,41 6=7,41 9=7,41 12=7,41
            SEMESTER  | 5    | true  | 6=2,5 12=2,5
            SEMESTER  | 5    | false | 6=5 12=5
            ANNUAL    | 12,5 | true  | 12=12,5
            ANNUAL    | 12,5 | false | 12=12,5
            """)
    void aLineIsMeasuredAtTheEndOfItsPeriods(Frequency frequency, String target, boolean addsUp, String interim) {
        assertThat(of(frequency, target, addsUp).entrySet().stream().map(month -> month.getKey() + "=" + month.getValue().text())
                .collect(Collectors.joining(" "))).isEqualTo(interim);
    }

    @ParameterizedTest
    @EnumSource
    void partsMakeTheWholeAndTheLastOneTakesTheRest(Frequency frequency) {
        for (String target : new String[] {"1", "100", "7,41", "0,01", "999999999"}) {
            assertThat(of(frequency, target, true).values().stream().map(Target::low).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(target).isEqualByComparingTo(Target.parse(target).orElseThrow().low());
        }
    }

    private static SortedMap<Integer, Target> of(Frequency frequency, String target, boolean addsUp) {
        return InterimTargets.of(frequency, Target.parse(target).orElseThrow(), addsUp);
    }
}
