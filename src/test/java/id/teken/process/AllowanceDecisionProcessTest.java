package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.AllowanceDecisions.Reading;
import id.teken.allowance.AllowanceForm;
import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.allowance.Allowances;
import id.teken.allowance.Consequence;
import id.teken.allowance.DecisionOpening;
import id.teken.allowance.OwnAllowance;
import id.teken.allowance.PayEntry;
import id.teken.allowance.Rosters;
import id.teken.document.TableFile;
import id.teken.engine.Tasks;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.government.Offices;
import id.teken.government.Official;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A month's decision about allowances, from the last assessment to payroll. The story is told in March 2026. */
@TekenTest
class AllowanceDecisionProcessTest {

    private static final String ANI = "198001012005012001";
    private static final String BUDI = "197505052000031002";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Offices offices;
    @Autowired
    private Allowances allowances;
    @Autowired
    private Spendings spendings;
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
    private TransactionTemplate transaction;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aCityWithARegulationAndACashPlan() {
        init(engine);
        city = cities.build();
        city.in(() -> transaction.executeWithoutResult(status -> {
            Official ani = offices.add(new Official("Ani", ANI, null));
            accounts.open(new NewAccount(city.login("ani"), "Ani", "ani@uji.example", ani.id(), city.unit(), Set.of(Role.UNIT_STAFF)), City.PASSWORD);
            accounts.open(new NewAccount(city.login("bkpsdm"), "BKPSDM Uji", "bkpsdm@uji.example", null, null, Set.of(Role.PERSONNEL)), City.PASSWORD);
            accounts.open(new NewAccount(city.login("bpkad"), "BPKAD Uji", "bpkad@uji.example", null, null, Set.of(Role.TREASURY)), City.PASSWORD);
        }));
        city.in(() -> allowances.change(new AllowanceForm("Perwali 12/2026", LocalDate.of(2026, 1, 5), "90", "20", 3, Forfeiture.FIRST_SLIDING,
                ReleaseTest.MONTHLY, YearEnd.CARRIED), city.person("bkpsdm")));
        spend(Kind.PLANNED, "15.000.000.000;15.000.000.000" + ";0".repeat(9) + ";154.250.000.000",
                "700.000.000;700.000.000" + ";0".repeat(9) + ";8.075.000.000");
        clock.advance(Duration.ofDays(28));
    }

    @AfterEach
    void backToTheBeginning() {
        clock.reset();
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
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.003\nDINKES;" + BUDI + ";Budi;3.333.333;;20-1-2026\n");
        UUID id = open(1);

        approve(id);

        Map<String, Long> effects = city.in(() -> decisions.payroll(id, city.person("bkpsdm"))).stream()
                .collect(Collectors.toMap(PayEntry::nip, PayEntry::effect));
        assertThat(effects).containsOnly(Map.entry(ANI, -1_000_001L), Map.entry(BUDI, -430_107L));
        assertThat(read(id).outcome().lines()).singleElement().satisfies(line -> {
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
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        roster(2, "DINKES;" + ANI + ";Ani;6.000.000\n");
        approve(open(1));
        spend(Kind.REALISED, "1;15.000.000.000", "1;700.000.000");
        UUID february = open(2);

        approve(february);

        assertThat(city.in(() -> decisions.payroll(february, city.person("bpkad"))))
                .extracting(PayEntry::about, PayEntry::consequence, PayEntry::effect)
                .containsExactly(tuple(YearMonth.of(2026, 1), Consequence.RELEASED, 1_000_000L),
                        tuple(YearMonth.of(2026, 2), Consequence.PAID, 0L));
    }

    /** What was released or held stays what it was when it was decided, though the policy is another now. */
    @Test
    void aCorrectedFigureAddsACorrectionAndChangesNothing() {
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        roster(2, "DINKES;" + ANI + ";Ani;5.000.000\n");
        UUID january = open(1);
        approve(january);
        spend(Kind.REALISED, "15.000.000.000;1", "700.000.000;1");
        city.in(() -> allowances.change(new AllowanceForm("Perwali 12/2026", LocalDate.of(2026, 1, 5), "90", "10", 3, Forfeiture.FIRST_SLIDING,
                ReleaseTest.MONTHLY, YearEnd.CARRIED), city.person("bkpsdm")));
        UUID february = open(2);
        approve(february);

        assertThat(city.in(() -> own.read(city.person("ani"))).entries())
                .extracting(PayEntry::about, PayEntry::consequence, PayEntry::correction, PayEntry::effect)
                .containsExactly(tuple(YearMonth.of(2026, 1), Consequence.HELD, false, -1_000_000L),
                        tuple(YearMonth.of(2026, 1), Consequence.PAID, true, 1_000_000L),
                        tuple(YearMonth.of(2026, 2), Consequence.HELD, false, -500_000L));
        assertThatThrownBy(() -> city.in(() -> transaction.executeWithoutResult(status -> database.update("update teken.allowance_entry "
                + "set effect = 0")))).as("entries are only added").hasRootCauseInstanceOf(SQLException.class)
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void missingSpendingDecidesNothingAndTreasuryHears() {
        UUID id = open(1);

        assertThat(read(id).outcome().undecided(YearMonth.of(2026, 1))).hasSize(1);
        assertThat(letters("allowance-missing-" + id)).containsExactly(city.login("bpkad"));
        approve(id);
        assertThat(read(id).outcome().sum(Consequence.HELD)).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void withoutARosterNothingCanBeSigned() {
        missedJanuary();
        UUID id = open(1);

        assertThat(read(id).outcome().missing()).hasSize(1);
        assertThat(read(id).documentHash()).isNull();
        assertThatThrownBy(() -> city.in(() -> decisions.approve(id, city.leader(), "x", passphrase()))).hasMessage("decision.notReady");
    }

    @Test
    void onlyTheLeaderApprovesWithTheRightPassphraseWhatWasReadAndInOrder() {
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        UUID id = open(1);
        UUID next = open(2);
        String hash = read(id).documentHash();
        assertThatThrownBy(() -> approve(id, city.secretary(), hash, City.PASSPHRASE)).hasMessage("decision.approve.forbidden");
        assertThatThrownBy(() -> approve(id, city.leader(), hash, "bukan frasa sandinya sama sekali")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> approve(next, city.leader(), hash, City.PASSPHRASE)).hasMessage("decision.earlier");
        roster(1, "DINKES;" + ANI + ";Ani;9.000.000\n");
        assertThatThrownBy(() -> approve(id, city.leader(), hash, City.PASSPHRASE)).hasMessage("decision.stale");
        assertThat(city.in(() -> tasks.open(id))).as("still waits").hasSize(1);

        approve(id);
        approve(id, city.leader(), read(id).documentHash(), City.PASSPHRASE);

        assertThat(city.in(() -> decisions.payroll(id, city.person("bkpsdm")))).as("a second click").hasSize(1);
    }

    @Test
    void aDecidedMonthKeepsItsRoster() {
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        approve(open(1));

        assertThatThrownBy(() -> roster(1, "DINKES;" + BUDI + ";Budi;5.000.000\n")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path, Refusal.Problem::key)
                        .containsExactly(tuple("1", "roster.decided")));
    }

    @Test
    void aRosterIsTakenWholeOrNotAtAll() {
        assertThatThrownBy(() -> roster(1, """
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
        missedJanuary();
        roster(1, "DINKES;" + ANI + ";Ani;5.000.000\n");
        approve(open(1));
        Person ani = city.person("ani");
        assertThatThrownBy(() -> city.in(() -> own.object(ani, 2026, 2, "x"))).hasMessage("objection.unknown");
        assertThatThrownBy(() -> city.in(() -> own.object(city.head(), 2026, 1, "x"))).hasMessage("objection.unknown");

        UUID objection = city.in(() -> own.object(ani, 2026, 1, "Saya cuti bersalin")).id();
        city.in(() -> own.answer(objection, city.person("bkpsdm"), "Daftar Januari sudah benar"));

        assertThat(city.in(() -> own.read(ani)).objections()).singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("Daftar Januari sudah benar"));
        assertThatThrownBy(() -> city.in(() -> own.answer(objection, city.person("bkpsdm"), "lain"))).hasMessage("objection.answered");
        assertThatThrownBy(() -> city.in(() -> own.all(city.leader()))).isInstanceOf(Refusal.class);
    }

    @Test
    void aDecisionIsOpenedForAMonthThatIsOverAndOnce() {
        UUID id = open(1);

        assertThat(open(1)).isEqualTo(id);
        for (int month : new int[] {0, 3, 12, 13}) {
            assertThatThrownBy(() -> open(month)).hasMessage("decision.month");
        }
        assertThatThrownBy(() -> city.in(() -> opening.open(2026, 1, city.leader()))).isInstanceOf(Refusal.class);
    }

    private void missedJanuary() {
        spend(Kind.REALISED, "1", "1");
    }

    private void spend(Kind kind, String first, String second) {
        city.in(() -> spendings.store(table("DINKES;Program Upaya Kesehatan;" + first + "\nDINKES;Program Sumber Daya Kesehatan;" + second + "\n"),
                City.YEAR, kind, "bpkad", "BPKAD"));
    }

    private void roster(int month, String csv) {
        city.in(() -> rosters.store(table(csv), City.YEAR, month, city.person("bkpsdm")));
    }

    private UUID open(int month) {
        return city.in(() -> opening.open(City.YEAR, month, city.person("bkpsdm")));
    }

    private void approve(UUID id) {
        approve(id, city.leader(), read(id).documentHash(), City.PASSPHRASE);
    }

    private void approve(UUID id, Person person, String hash, String passphrase) {
        city.in(() -> decisions.approve(id, person, hash, passphrase.toCharArray()));
    }

    private Reading read(UUID id) {
        return city.in(() -> decisions.read(id, city.leader()));
    }

    private List<String> letters(String key) {
        return city.in(() -> transaction.execute(status -> database.queryForList("select recipient_login from teken.mail where dedup_key like ?",
                String.class, key + "%")));
    }

    private static char[] passphrase() {
        return City.PASSPHRASE.toCharArray();
    }

    private static TableFile.Table table(String csv) {
        return TableFile.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
