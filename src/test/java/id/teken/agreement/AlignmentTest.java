package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.Remark.Kind;
import id.teken.agreement.Remark.Severity;
import id.teken.engine.Decisions;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import id.teken.planning.IndicatorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a draft is told about the plans. The unit's plan: life expectancy 74,85 (last year 74,62), stunting 12,5 where
 * lower is better (14,1), an index of 88 that is no IKU; programs of Rp184.250.000.000 and Rp9.475.000.000.
 */
@TekenTest
class AlignmentTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Decisions decisions;
    private City city;
    private UUID id;
    private List<LineData> lines;
    private List<ProgramData> programs;

    @BeforeEach
    void aDraftAsThePlanGivesIt() {
        city = cities.build();
        id = walk.open(city);
        lines = new ArrayList<>(walk.read(city, id, city.head()).lines());
        programs = new ArrayList<>(walk.read(city, id, city.head()).programs());
    }

    @Test
    void aDraftThatFollowsThePlanGetsNoRemark() {
        assertThat(remarks()).isEmpty();
    }

    @Test
    void aTargetWeakerThanThePlanBlocks() {
        change(0, line -> CorrectableField.TARGET.write(line, "74,8"));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.TARGET_WEAKER_THAN_PLAN);
            assertThat(remark.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(remark.lineId()).isEqualTo(lines.get(0).id());
            assertThat(remark.arguments()).containsExactly("74,8", "RPJMD", "74,85");
        });
    }

    @ParameterizedTest(name = "line {0} with target {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 74,85
            0 | 74,850
            0 | 80
            1 | 12,5
            1 | 10""")
    void aTargetAsGoodAsThePlanOrBetterIsFine(int line, String target) {
        change(line, data -> CorrectableField.TARGET.write(data, target));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void whereLowerIsBetterAHigherTargetIsTheWeakerOne() {
        change(1, line -> CorrectableField.TARGET.write(line, "13"));

        assertThat(remarks()).extracting(Remark::kind).containsExactly(Kind.TARGET_WEAKER_THAN_PLAN);
    }

    @Test
    void theDirectionOfThePlanCountsNotTheOneInTheDraft() {
        change(1, line -> CorrectableField.DIRECTION.write(CorrectableField.TARGET.write(line, "13"), "HIGHER"));

        assertThat(remarks()).extracting(Remark::kind).contains(Kind.TARGET_WEAKER_THAN_PLAN);
    }

    @Test
    void aTargetWeakerThanLastYearIsAWarning() {
        change(0, line -> CorrectableField.TARGET.write(line, "74,5"));

        assertThat(remarks()).extracting(Remark::kind).containsExactly(Kind.TARGET_WEAKER_THAN_PLAN, Kind.WEAKER_THAN_LAST_YEAR);
        assertThat(remarks().get(1).severity()).isEqualTo(Severity.WARNING);
        assertThat(remarks().get(1).arguments()).containsExactly("74,5", "74,62");
    }

    @Test
    void anIndicatorOutsideThePlanIsAWarning() {
        lines.add(new LineData(null, "Sasaran", "Indikator buatan sendiri", IndicatorKind.OUTPUT, "buah", "5", null, null, null, "", "", "", ""));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.NOT_IN_PLAN);
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.lineId()).isNotNull();
        });
    }

    @Test
    void anotherUnitOfMeasureIsAWarning() {
        change(0, line -> CorrectableField.UNIT.write(line, "bulan"));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.MEASURE_DIFFERS);
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.arguments()).containsExactly("bulan", "tahun");
        });
    }

    @Test
    void aDraftWithoutAnOutcomeIsAWarning() {
        for (int line = 0; line < lines.size(); line++) {
            change(line, data -> CorrectableField.KIND.write(data, "OUTPUT"));
        }

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.NO_OUTCOME);
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void aMissingMainIndicatorIsAWarning() {
        lines.remove(0);
        change(0, line -> CorrectableField.WEIGHT.write(line, "50"));
        change(1, line -> CorrectableField.WEIGHT.write(line, "50"));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.PLAN_INDICATOR_MISSING);
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.arguments()).containsExactly("Usia Harapan Hidup");
        });
    }

    @Test
    void anIndicatorThatIsNoMainOneMayBeLeftOut() {
        lines.remove(2);
        change(0, line -> CorrectableField.WEIGHT.write(line, "50"));
        change(1, line -> CorrectableField.WEIGHT.write(line, "50"));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void aBudgetThatDiffersFromTheDpaIsAWarning() {
        programs.set(1, CorrectableField.BUDGET.write(programs.get(1), "9.475.000.001"));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.BUDGET_DIFFERS);
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.programId()).isEqualTo(programs.get(1).id());
            assertThat(remark.arguments()).containsExactly("9.475.000.001", "9.475.000.000");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            34 | 33 | 32   | 99
            34 | 33 | 33,5 | 100,5""")
    void weightsThatDoNotAddUpTo100Block(String one, String two, String three, String sum) {
        weights(one, two, three);

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.WEIGHTS_NOT_100);
            assertThat(remark.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(remark.arguments()).containsExactly(sum);
        });
    }

    @Test
    void weightsWithDecimalsMayAddUpTo100Exactly() {
        weights("33,34", "33,33", "33,33");

        assertThat(remarks()).isEmpty();
    }

    @Test
    void whatCannotBeReadYetGetsNoRemark() {
        change(0, line -> CorrectableField.TARGET.write(line, "tujuh puluh"));
        weights("34", "", "33");
        programs.set(0, CorrectableField.BUDGET.write(programs.get(0), "banyak"));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void namesAreComparedWithoutRegardToCapitalsAndSpaces() {
        change(0, line -> CorrectableField.INDICATOR.write(line, "  usia  harapan HIDUP "));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void aWaivedRemarkIsNoLongerShown() {
        change(0, line -> CorrectableField.TARGET.write(line, "74,8"));
        assertThat(remarks()).hasSize(1);

        city.in(() -> drafting.waive(id, city.planning(), new Remark.Which(Kind.TARGET_WEAKER_THAN_PLAN, lines.get(0).id(), null), "Salah cetak"));

        assertThat(walk.read(city, id, city.head()).remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDecisionTableKnowsHowGraveEachKindIs(Kind kind) {
        Object severity = decisions.decide("alignment", Map.of("remark", kind.name())).get("severity");

        Severity expected = switch (kind) {
            case TARGET_WEAKER_THAN_PLAN, WEIGHTS_NOT_100 -> Severity.BLOCKING;
            case NO_SUPPORT, NOT_FROM_RPJMD -> Severity.INFO;
            default -> Severity.WARNING;
        };
        assertThat(severity).isEqualTo(expected.name());
    }

    private void weights(String... weights) {
        for (int line = 0; line < weights.length; line++) {
            String weight = weights[line];
            change(line, data -> CorrectableField.WEIGHT.write(data, weight));
        }
    }

    private void change(int line, java.util.function.UnaryOperator<LineData> how) {
        lines.set(line, how.apply(lines.get(line)));
    }

    /** The remarks after the draft was saved. */
    private List<Remark> remarks() {
        int version = walk.read(city, id, city.head()).agreement().draftVersion();
        city.in(() -> drafting.save(id, city.head(), version, lines, programs));
        return walk.read(city, id, city.head()).remarks();
    }
}
