package id.teken.process;

import static id.teken.fixture.Pay.ANI;
import static id.teken.fixture.Pay.BUDI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.Person;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.Consequence;
import id.teken.allowance.DecisionOpening;
import id.teken.allowance.OwnAllowance;
import id.teken.allowance.PayEntry;
import id.teken.allowance.Rosters;
import id.teken.engine.Tasks;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.planning.Spending.Kind;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month's decision about allowances, from the last assessment to payroll. The story is told in March 2026. */
@TekenTest
class AllowanceDecisionProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Pay pay;
    @Autowired
    private Rosters rosters;
    @Autowired
    private DecisionOpening opening;
    @Autowired
    private AllowanceDecisions decisions;
    @Autowired
    private OwnAllowance own;
    @Autowired
    private Tasks tasks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aCityWithARegulationAndACashPlan() {
        init(engine);
        city = cities.build();
        pay.begin(city);
        clock.advance(Duration.ofDays(28));
    }

    @Test
    void theLastAssessmentOpensTheDecisionForTheLeader() {
        UUID january = months.verified(city, "6,23", "12");
        assertThat(city.in(() -> decisions.all(city.leader()))).isEmpty();

        months.assess(city, january, city.secretary(), "", "");

        UUID id = city.in(() -> decisions.all(city.leader())).get(0).id();
        assertThat(city.in(() -> tasks.open(id, "approve-consequences")).orElseThrow()).satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(city.login("walikota"));
            assertThat(task.title()).isEqualTo("Konsekuensi tunjangan Januari 2026");
        });
    }

    @Test
    void aMissedMonthHoldsAFifthOfEverybodysAllowanceToTheRupiah() throws IOException {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.003\nDINKES;" + BUDI + ";Budi;3.333.333;;20-1-2026\n");
        UUID id = pay.open(city, 1);

        pay.approve(city, id);

        Map<String, Long> effects = city.in(() -> decisions.payroll(id, city.person("bkpsdm"))).entries().stream()
                .collect(Collectors.toMap(PayEntry::employee, PayEntry::effect));
        assertThat(effects).containsOnly(Map.entry(ANI, -1_000_001L), Map.entry(BUDI, -430_107L));
        assertThat(pay.read(city, id).outcome().lines()).singleElement().satisfies(line -> {
            assertThat(line.entry().entry().consequence()).isEqualTo(Consequence.HELD);
            assertThat(line.entry().amount()).as("the sum of the rows").isEqualTo(new Rupiah(1_430_108));
        });
        assertThat(city.in(() -> tasks.open(id))).isEmpty();
        try (PDDocument letter = Loader.loadPDF(city.in(() -> decisions.letter(id, city.leader())))) {
            assertThat(letter.getSignatureDictionaries()).hasSize(1);
        }
    }

    @Test
    void aMonthThatIsMetReleasesAndPayrollGivesBackWhatWasHeld() {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        pay.roster(city, 2, "DINKES;" + ANI + ";Ani;6.000.000\n");
        pay.approve(city, pay.open(city, 1));
        pay.spend(city, Kind.REALISED, "1;15.000.000.000", "1;700.000.000");
        UUID february = pay.open(city, 2);

        pay.approve(city, february);

        assertThat(city.in(() -> decisions.payroll(february, city.person("bpkad"))).entries())
                .extracting(PayEntry::about, PayEntry::consequence, PayEntry::effect)
                .containsExactly(tuple(YearMonth.of(2026, 1), Consequence.RELEASED, 1_000_000L),
                        tuple(YearMonth.of(2026, 2), Consequence.PAID, 0L));
    }

    /** What was released or held stays what it was when it was decided, though the policy is another now. */
    @Test
    void aCorrectedFigureAddsACorrectionAndChangesNothing() {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        pay.roster(city, 2, "DINKES;" + ANI + ";Ani;5.000.000\n");
        UUID january = pay.open(city, 1);
        pay.approve(city, january);
        pay.spend(city, Kind.REALISED, "15.000.000.000;1", "700.000.000;1");
        pay.regulate(city, "10");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(city.in(() -> own.read(city.person("ani"))).entries())
                .extracting(PayEntry::about, PayEntry::consequence, PayEntry::correction, PayEntry::effect)
                .containsExactly(tuple(YearMonth.of(2026, 1), Consequence.HELD, false, -1_000_000L),
                        tuple(YearMonth.of(2026, 1), Consequence.PAID, true, 1_000_000L),
                        tuple(YearMonth.of(2026, 2), Consequence.HELD, false, -500_000L));
        assertThatThrownBy(() -> city.inTransaction(() -> database.update("update teken.allowance_entry "
                + "set effect = 0"))).as("entries are only added").hasRootCauseInstanceOf(SQLException.class)
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void missingSpendingDecidesNothingAndTreasuryHears() {
        UUID id = pay.open(city, 1);

        assertThat(pay.read(city, id).outcome().undecided(YearMonth.of(2026, 1))).hasSize(1);
        assertThat(letters("allowance-missing-" + id)).containsExactly(city.login("bpkad"));
        pay.approve(city, id);
        assertThat(pay.read(city, id).outcome().sum(Consequence.HELD)).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void withoutARosterNothingCanBeSigned() {
        pay.missedJanuary(city);
        UUID id = pay.open(city, 1);

        assertThat(pay.read(city, id).outcome().missing()).hasSize(1);
        assertThat(pay.read(city, id).documentHash()).isNull();
        assertThatThrownBy(() -> city.in(() -> decisions.approve(id, city.leader(), "x", passphrase()))).hasMessage("decision.notReady");
    }

    @Test
    void onlyTheLeaderApprovesWithTheRightPassphraseWhatWasReadAndInOrder() {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        UUID id = pay.open(city, 1);
        UUID next = pay.open(city, 2);
        String hash = pay.read(city, id).documentHash();
        assertThatThrownBy(() -> pay.approve(city, id, city.secretary(), hash, City.PASSPHRASE)).hasMessage("decision.approve.forbidden");
        assertThatThrownBy(() -> pay.approve(city, id, city.leader(), hash, "bukan frasa sandinya sama sekali")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pay.approve(city, next, city.leader(), hash, City.PASSPHRASE)).hasMessage("decision.earlier");
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;9.000.000\n");
        assertThatThrownBy(() -> pay.approve(city, id, city.leader(), hash, City.PASSPHRASE)).hasMessage("decision.stale");
        assertThat(city.in(() -> tasks.open(id))).as("still waits").hasSize(1);

        pay.approve(city, id);
        pay.approve(city, id, city.leader(), pay.read(city, id).documentHash(), City.PASSPHRASE);

        assertThat(city.in(() -> decisions.payroll(id, city.person("bkpsdm"))).entries()).as("a second click").hasSize(1);
    }

    @Test
    void aDecidedMonthKeepsItsRoster() {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        pay.approve(city, pay.open(city, 1));

        assertThatThrownBy(() -> pay.roster(city, 1, "DINKES;" + BUDI + ";Budi;5.000.000\n")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path, Refusal.Problem::key)
                        .containsExactly(tuple("1", "roster.decided")));
    }

    @Test
    void aRosterIsTakenWholeOrNotAtAll() {
        assertThatThrownBy(() -> pay.roster(city, 1, """
                Kode;NIP;Nama;Tunjangan;Mulai;Sampai
                DINKES;123;Ani;5.000.000
                XX;%1$s;Ani;5.000.000
                DINKES;%1$s;;5000,5;1-2-2026;x
                DINKES;%2$s;Budi;1;20-1-2026;10-1-2026
                DINKES;%2$s;Budi;1
                """.formatted(ANI, BUDI))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(problem -> problem.path() + " " + problem.key()).containsExactly("2 roster.nip", "3 roster.unit",
                                "4 roster.name", "4 roster.base", "4 roster.otherMonth", "4 roster.date", "5 roster.days", "6 roster.twice"));
        assertThat(city.in(() -> rosters.table(2026, 1, city.person("bkpsdm")))).isEmpty();
    }

    @Test
    void anEmployeeObjectsAndPersonnelAnswersOnce() {
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        pay.approve(city, pay.open(city, 1));
        Person ani = city.person("ani");
        assertThatThrownBy(() -> city.in(() -> own.object(ani, 2026, 2, "x"))).hasMessage("objection.unknown");
        assertThatThrownBy(() -> city.in(() -> own.object(city.head(), 2026, 1, "x"))).hasMessage("objection.unknown");

        UUID objection = city.in(() -> own.object(ani, 2026, 1, "Saya cuti bersalin")).id();
        city.in(() -> own.answer(objection, city.person("bkpsdm"), false, "Daftar Januari sudah benar"));

        assertThat(city.in(() -> own.read(ani)).objections()).singleElement()
                .satisfies(one -> assertThat(one.made().answer()).isEqualTo("Daftar Januari sudah benar"));
        assertThatThrownBy(() -> city.in(() -> own.answer(objection, city.person("bkpsdm"), false, "lain"))).hasMessage("objection.answered");
        assertThatThrownBy(() -> city.in(() -> own.all(city.leader()))).isInstanceOf(Refusal.class);
    }

    @Test
    void aDecisionIsOpenedForAMonthThatIsOverAndOnce() {
        UUID id = pay.open(city, 1);

        assertThat(pay.open(city, 1)).isEqualTo(id);
        for (int month : new int[] {0, 3, 12, 13}) {
            assertThatThrownBy(() -> pay.open(city, month)).hasMessage("decision.month");
        }
        assertThatThrownBy(() -> city.in(() -> opening.open(2026, 1, city.leader()))).isInstanceOf(Refusal.class);
    }

    private List<String> letters(String key) {
        return city.inTransaction(() -> database.queryForList("select recipient_login from teken.mail where dedup_key like ?",
                String.class, key + "%"));
    }

    private static char[] passphrase() {
        return City.PASSPHRASE.toCharArray();
    }
}
