package id.teken.allowance;

import static id.teken.fixture.Pay.ANI;
import static id.teken.fixture.Pay.BUDI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import id.teken.planning.Spending.Kind;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * January was scored 80 and half of the forecast was spent; 70 % of the allowance is the output part. With the marks 90 and 70,5 the
 * month earns 74,05 % of it. Ani has 5.000.000; Budi has 3.333.333 and left on the 20th.
 */
@TekenTest
class OutputPayTest {

    private static final YearMonth JANUARY = YearMonth.of(City.YEAR, 1);

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Pay pay;
    @Autowired
    private Visitors visitors;
    @Autowired
    private OutputShares shares;
    @Autowired
    private Allowances allowances;
    @Autowired
    private AllowanceDecisions decisions;
    @Autowired
    private DecisionOpening opening;
    @Autowired
    private OwnAllowance own;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aScoredJanuary() {
        city = cities.build();
        pay.begin(city);
        UUID january = months.verified(city, "6,23", "12");
        months.assess(city, january, city.secretary(), "80", "Bencana");
        pay.spend(city, Kind.REALISED, "7.500.000.000", "350.000.000");
        clock.advance(Duration.ofDays(29));
        for (int month = 1; month <= 2; month++) {
            pay.roster(city, month, "DINKES;" + ANI + ";Ani;5.000.000\nDINKES;" + BUDI + ";Budi;3.333.333;;20-" + month + "-2026\n");
        }
        regulate("70");
    }

    @Test
    void eachEmployeeIsPaidThePercentageAndTheUnitsFigureIsTheSumOfTheRows() throws IOException {
        mark("90", "70,5");
        UUID january = pay.open(city, 1);
        pay.approve(city, january);

        assertThat(rows(january)).extracting(entry -> entry.who().employee(), OutputEntry::percent, OutputEntry::part, OutputEntry::earned, OutputEntry::effect)
                .containsExactlyInAnyOrder(tuple(ANI, new BigDecimal("74.05"), rupiah(3_500_000), rupiah(2_591_750), -908_250L),
                        tuple(BUDI, new BigDecimal("74.05"), rupiah(1_505_376), rupiah(1_114_731), -390_645L));
        assertThat(unitFigure()).isEqualTo(3_706_481).isEqualTo(rowsOfTheUnit());
        assertThat(city.in(() -> decisions.payroll(january, city.person("bpkad"))).entries()).as("what is held is another part").extracting(PayEntry::effect)
                .containsExactlyInAnyOrder(-1_000_000L, -430_107L);
        assertThat(pay.text(city, january)).contains("Perwali 12/2026", "Perwali 13/2026", "Bagian kinerja", "74,05", "5.005.376", "3.706.481", "-1.298.895");
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/keputusan/" + january).body()).contains("Bagian kinerja", "74,05", "3.706.481");
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/keputusan/" + january + "/gaji.csv").body())
                .contains("\"KINERJA\";\"\";\"\";\"5000000\";\"31\";\"3500000\";\"-908250\";\"KINERJA\";\"74,05\"");
        assertThat(visitors.of(city, "ani").get("/tunjangan/saya").body()).contains("Bagian kinerja", "2.591.750", "-908.250");
        assertThat(visitors.of(city, "walikota").get("/api/allowance-decisions/" + january).body()).contains("\"percentPrinted\":\"74,05\"", "\"effect\":-1298895");
    }

    @Test
    void whatIsNotKnownIsNotDecidedAndComesWithTheNextDecision() throws IOException {
        UUID january = pay.open(city, 1);
        assertThat(pay.read(city, january).outcome().output().unknown()).hasSize(1);
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/keputusan/" + january).body()).contains("Belum ditetapkan karena nilainya belum lengkap");
        pay.approve(city, january);
        assertThat(rows(january)).isEmpty();
        assertThat(pay.text(city, january)).contains("Belum ditetapkan karena nilainya belum lengkap");

        mark("90", "70,5");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(rows(february)).extracting(entry -> entry.who().about(), OutputEntry::correction, OutputEntry::effect)
                .as("February itself is not scored").containsExactlyInAnyOrder(tuple(JANUARY, false, -908_250L), tuple(JANUARY, false, -390_645L));
    }

    @Test
    void aMarkThatWasChangedAddsTheDifference() {
        mark("90", "70,5");
        pay.approve(city, pay.open(city, 1));
        mark("90", "90,5");
        regulate("50");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(rows(february)).as("at the portion of January's first entry").extracting(OutputEntry::portion, OutputEntry::percent,
                OutputEntry::correction, OutputEntry::effect).containsExactlyInAnyOrder(
                        tuple(new BigDecimal("70.00"), new BigDecimal("76.05"), true, 70_000L),
                        tuple(new BigDecimal("70.00"), new BigDecimal("76.05"), true, 30_108L));
        assertThat(unitFigure()).isEqualTo(rowsOfTheUnit());
        assertThatThrownBy(() -> city.inTransaction(() -> database.update("update teken.output_entry set effect = 0")))
                .as("entries are only added").rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void whoIsCorrectedIsCorrectedInBothParts() throws IOException {
        mark("90", "70,5");
        pay.approve(city, pay.open(city, 1));
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(rows(february)).singleElement().satisfies(entry -> {
            assertThat(entry.effect()).isEqualTo(181_650);
            assertThat(entry.who().reason()).isEqualTo("Salah ketik daftar");
        });
        assertThat(unitFigure()).isEqualTo(rowsOfTheUnit());
        assertThat(pay.text(city, february)).contains("Januari 2026, bagian kinerja", "181.650");
        assertThat(pay.read(city, february).outcome().output().units()).as("nothing new about the unit").isEmpty();
    }

    /** Only the regulation about the output part is in force. */
    @Test
    void theOutputPartIsDecidedWithoutTheConsequenceOfSpending() throws IOException {
        switchSpendingOff();
        mark("90", "70,5");
        UUID january = pay.open(city, 1);
        pay.approve(city, january);

        assertThat(rows(january)).hasSize(2);
        assertThat(city.in(() -> decisions.payroll(january, city.person("bpkad"))).entries()).isEmpty();
        assertThat(pay.text(city, january)).contains("Perwali 13/2026").doesNotContain("Perwali 12/2026", "dipertaruhkan sebagai berikut");
        assertThatThrownBy(() -> pay.roster(city, 1, "DINKES;" + ANI + ";Ani;1\n")).as("a decided month keeps its roster").isInstanceOf(Refusal.class);
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");
        UUID objection = city.in(() -> own.object(city.person("ani"), 2026, 1, "Nilai bulan salah")).id();
        city.in(() -> own.answer(objection, city.person("bkpsdm"), true, "Benar"));
        UUID february = pay.open(city, 2);
        pay.approve(city, february);
        assertThat(rows(february)).extracting(OutputEntry::effect, OutputEntry::objection).containsExactly(tuple(181_650L, objection));
        assertThat(unitFigure()).isEqualTo(rowsOfTheUnit());
    }

    @Test
    void aCorrectionOfAMonthBeforeANewRegulationIsPaid() {
        mark("90", "70,5");
        pay.approve(city, pay.open(city, 1));
        city.in(() -> shares.change(new OutputForm("Perwali 20/2026", LocalDate.of(2026, 2, 1), "60", "10", "10", "20", "70"), city.person("bkpsdm")));
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(rows(february)).extracting(entry -> entry.who().about(), OutputEntry::effect).containsExactly(tuple(JANUARY, 181_650L));
    }

    @Test
    void aCorrectionIsPaidInBothPartsAlsoAfterTheConsequenceOfSpendingEndedAndNothingTakesItBack() {
        mark("90", "70,5");
        pay.approve(city, pay.open(city, 1));
        switchSpendingOff();
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(rows(february)).extracting(OutputEntry::effect).containsExactly(181_650L);
        assertThat(city.in(() -> decisions.payroll(february, city.person("bpkad"))).entries()).extracting(PayEntry::effect).containsExactly(200_000L);
        assertThatThrownBy(() -> city.in(() -> opening.openSupplement(city.person("bkpsdm")))).hasMessage("decision.supplement.nothing");
    }

    @Test
    void aMonthThatALaterDecisionHasOvertakenIsNotDecidedByItself() {
        pay.approve(city, pay.open(city, 1));
        clock.advance(Duration.ofDays(31));
        pay.roster(city, 3, "DINKES;" + ANI + ";Ani;5.000.000\n");
        pay.approve(city, pay.open(city, 3));

        assertThatThrownBy(() -> pay.open(city, 2)).isInstanceOf(Refusal.class).hasMessage("decision.later");
    }

    @Test
    void withoutAPortionPercentagesAreOnlyShown() {
        regulate("");
        mark("90", "70,5");
        UUID january = pay.open(city, 1);
        assertThat(pay.read(city, january).outcome().output().lines()).isEmpty();
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/kinerja?tahun=2026&bulan=1").body()).contains("74,05", "hanya ditampilkan");
    }

    @Test
    void bothPartsTogetherAreNeverMoreThanTheAllowance() {
        assertThatThrownBy(() -> regulate("80,01")).satisfies(is("portion allowance.together"));
        regulate("80");
        assertThatThrownBy(() -> pay.regulate(city, "20,01")).satisfies(is("stake allowance.together"));
        assertThatThrownBy(() -> regulate("0")).satisfies(is("portion output.portion.none"));
        assertThatThrownBy(() -> regulate("3.17")).satisfies(is("portion output.percentage"));
    }

    private static java.util.function.Consumer<Throwable> is(String problem) {
        return thrown -> assertThat(((Refusal) thrown).problems()).extracting((Problem one) -> one.path() + " " + one.key()).containsExactly(problem);
    }

    private void regulate(String portion) {
        city.in(() -> shares.change(new OutputForm("Perwali 13/2026", LocalDate.of(2026, 1, 5), "60", "10", "10", "20", portion), city.person("bkpsdm")));
    }

    private void switchSpendingOff() {
        city.in(() -> allowances.change(new AllowanceForm("", null, "90", "20", 3, AllowancePolicy.DEFAULT.forfeiture(),
                AllowancePolicy.DEFAULT.releaseTest(), AllowancePolicy.DEFAULT.yearEnd()), city.person("bkpsdm")));
    }

    private void mark(String directions, String complaints) {
        city.in(() -> shares.mark(city.unit(), 2026, 1, directions, complaints, city.person("bkpsdm")));
    }

    private List<OutputEntry> rows(UUID decision) {
        return city.in(() -> decisions.payroll(decision, city.person("bpkad"))).outputs();
    }

    private long unitFigure() {
        return number("select earned from teken.output_unit_entry where unit_id = ? and about_month = 1 order by number desc limit 1");
    }

    private long rowsOfTheUnit() {
        return number("select sum(earned) from (select distinct on (employee) earned from teken.output_entry where unit_id = ? "
                + "and about_month = 1 order by employee, number desc) newest");
    }

    private long number(String sql) {
        return city.inTransaction(() -> database.queryForObject(sql, Long.class, city.unit()));
    }

    private static Rupiah rupiah(long amount) {
        return new Rupiah(amount);
    }
}
