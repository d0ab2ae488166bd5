package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.document.TableFile;
import id.teken.evaluation.Achievement;
import id.teken.evaluation.Assessing;
import id.teken.evaluation.FigureData;
import id.teken.evaluation.MonthAssessed;
import id.teken.evaluation.MonthlyReport;
import id.teken.evaluation.ReportState;
import id.teken.evaluation.Reporting;
import id.teken.evaluation.UnknownReason;
import id.teken.evaluation.Verifying;
import id.teken.evaluation.YearClosing;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitors;
import id.teken.fixture.TestTime;
import id.teken.government.Offices;
import id.teken.planning.Spending;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every branch of the monthly evaluation, one method each. */
@TekenTest
@RecordApplicationEvents
class MonthlyEvaluationProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Reporting reporting;
    @Autowired
    private Verifying verifying;
    @Autowired
    private Assessing assessing;
    @Autowired
    private Spendings spendings;
    @Autowired
    private YearClosing closing;
    @Autowired
    private Offices offices;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Visitors visitors;
    @Autowired
    private TestTime.MovableClock clock;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private JdbcTemplate database;
    private City city;

    @BeforeEach
    void aCity() {
        init(engine);
        city = cities.build();
    }

    @Test
    void anOpenedMonthWaitsForTheHeadUntilTheFifth() {
        UUID id = months.january(city);

        assertThatProcess(id).isWaitingAt("report").task().isAssignedTo(city.login("kepala"));
        assertThat(due(id)).isEqualTo(Instant.parse("2026-02-05T09:00:00Z"));
        assertThat(months.read(city, id, city.head()).sheet().due()).extracting(line -> line.promise().number()).containsExactly(1, 2);
    }

    @Test
    void staffWritesAndTheReportStaysWithTheUnit() {
        UUID id = months.january(city);

        months.fill(city, id, city.staff(), "6,23", "12");

        assertThatProcess(id).isWaitingAt("report");
        assertThat(months.read(city, id, city.staff()).sheet().due()).extracting(line -> line.achievement().percent().orElseThrow())
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("104.00"));
        assertThatThrownBy(() -> city.in(() -> reporting.submit(id, city.staff(), 1))).hasMessage("evaluation.submit.forbidden");
    }

    @Test
    void aReportWithAMissingFigureStaysWithTheUnit() {
        UUID id = months.january(city);
        months.fill(city, id, city.staff(), "6,23");

        assertThatThrownBy(() -> months.submit(city, id)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path).containsExactly("figures[1].value"));

        assertThatProcess(id).isWaitingAt("report");
    }

    @Test
    void theHeadHandsInAndOrganizationVerifies() {
        UUID id = submitted("6,23", "12");

        assertThatProcess(id).isWaitingAt("verify-report").task().hasCandidateGroup(city.code() + ".ORGANIZATION").isNotAssigned();
    }

    @Test
    void organizationGivesBackWithAReason() {
        UUID id = submitted("6,23", "12");

        assertThatThrownBy(() -> city.in(() -> verifying.giveBack(id, city.organization(), null, " "))).isInstanceOf(Refusal.class);
        months.giveBack(city, id);

        assertThatProcess(id).isWaitingAt("report").task().isAssignedTo(city.login("kepala"));
        assertThat(report(id).returnReason()).contains("EPPGBM");
        months.submit(city, id);
        assertThatProcess(id).isWaitingAt("verify-report");
    }

    /** The second click of the head, or a verifier's old page, that arrives after a return is no new act. */
    @Test
    void whatArrivesAfterAReturnIsStale() {
        UUID id = submitted("6,23", "12");
        int seen = report(id).draftVersion();
        months.giveBack(city, id);

        assertThatThrownBy(() -> city.in(() -> reporting.submit(id, city.head(), seen))).hasMessage("evaluation.report.stale");
        assertThatProcess(id).isWaitingAt("report");
        months.submit(city, id);
        assertThatThrownBy(() -> city.in(() -> verifying.giveBack(id, city.organization(), seen, "Angka stunting belum cocok dengan EPPGBM")))
                .as("the second click of the return").hasMessage("evaluation.report.stale");
        assertThatThrownBy(() -> city.in(() -> verifying.accept(id, city.organization(), seen))).hasMessage("evaluation.report.stale");
        city.in(() -> verifying.accept(id, city.organization(), report(id).draftVersion()));
        assertThatProcess(id).isWaitingAt("assess");
    }

    /** Whoever confirms confirms what was seen. */
    @Test
    void aProposalThatChangedSinceItWasShownIsNotConfirmed() {
        UUID id = months.verified(city, "6,23", "12");

        assertThat(city.in(() -> assessing.confirmAll(List.of(id), Map.of(id, "98,00"), city.secretary()))).containsOnlyKeys(id);
        assertThatThrownBy(() -> city.in(() -> assessing.assess(id, city.secretary(), "", "", ""))).hasMessage("evaluation.proposal.changed");
        // one row on the page: its only proposal is not cut at the decimal comma
        assertThat(visitors.of(city, "sekda").post("/kinerja/terima", Map.of("id", id.toString(), "usulan", id + "=101,97", "tahun", "2026",
                "bulan", "1")).status()).isEqualTo(302);
        assertThat(ended(id)).contains("done");
    }

    @Test
    void anAcceptedReportWaitsForTheSekdaWithAProposal() {
        UUID id = months.verified(city, "6,23", "12");

        assertThatProcess(id).isWaitingAt("assess").task().isAssignedTo(city.login("sekda"));
        assertThat(report(id).assessment().proposal()).isEqualTo("101.97");
        assertThat(report(id).assessment().absorption()).isNull();
    }

    @Test
    void theSekdaConfirmsTheProposal() {
        UUID id = months.verified(city, "6,23", "12");

        months.assess(city, id, city.secretary(), "", "");

        assertThat(ended(id)).contains("done").doesNotContain("follow-up");
        assertThat(report(id).state()).isEqualTo(ReportState.DONE);
        assertThat(events.stream(MonthAssessed.class)).containsExactly(new MonthAssessed(city.code(), city.unit(),
                report(id).agreementId(), 2026, 1, new BigDecimal("101.97")));
    }

    @Test
    void anotherScoreNeedsAReason() {
        UUID id = months.verified(city, "6,23", "12");

        assertThatThrownBy(() -> months.assess(city, id, city.secretary(), "80", " ")).isInstanceOf(Refusal.class);
        assertThatProcess(id).isWaitingAt("assess");
        months.assess(city, id, city.secretary(), "80,5", "Data stunting belum final");

        assertThat(ended(id)).contains("done");
        assertThat(report(id).assessment().score()).isEqualTo("80.50");
        assertThat(report(id).assessment().reason()).isEqualTo("Data stunting belum final");
    }

    @Test
    void aScoreBelowTheThresholdCallsForAFollowUp() {
        UUID id = months.verified(city, "3", "18");

        months.assess(city, id, city.secretary(), null, null);
        assertThatProcess(id).isWaitingAt("follow-up").task().isAssignedTo(city.login("kepala"));
        assertThatThrownBy(() -> city.in(() -> assessing.followUp(id, city.head(), ""))).isInstanceOf(Refusal.class);
        city.in(() -> assessing.followUp(id, city.head(), "Kunjungan rumah ditambah"));

        assertThat(ended(id)).contains("follow-up", "done");
        assertThat(report(id).assessment().improvement()).isEqualTo("Kunjungan rumah ditambah");
    }

    @Test
    void whereTheSekdaIsMissingTheSubstituteAssesses() {
        city.in(() -> offices.vacate(city.secretaryPosition(), LocalDate.of(2026, 2, 1)));
        UUID id = months.verified(city, "6,23", "12");

        assertThatProcess(id).isWaitingAt("assess").task().isAssignedTo(city.login("asisten"));
        months.assess(city, id, city.assistant(), "", "");

        assertThat(report(id).assessment().isBySubstitute()).isTrue();
    }

    @Test
    void nobodyJudgesOwnWork() {
        city.in(() -> accounts.open(new NewAccount("ganda." + city.code(), "Pejabat Ganda", "ganda@uji.example", null, city.unit(),
                Set.of(Role.UNIT_STAFF, Role.ORGANIZATION)), City.PASSWORD));
        Person both = city.person("ganda");
        UUID id = months.january(city);
        months.fill(city, id, both, "6,23", "12");
        months.submit(city, id);

        assertThatThrownBy(() -> city.in(() -> verifying.accept(id, both, null))).hasMessage("evaluation.verify.forbidden");
        assertThatThrownBy(() -> city.in(() -> verifying.accept(id, city.head(), null))).hasMessage("evaluation.verify.forbidden");
        months.accept(city, id);
        assertThatThrownBy(() -> months.assess(city, id, city.organization(), "", "")).hasMessage("evaluation.assess.forbidden");
        assertThatThrownBy(() -> months.assess(city, id, city.head(), "", "")).hasMessage("evaluation.assess.forbidden");
    }

    @Test
    void aBatchConfirmsWhatItMayAndNamesTheRest() {
        UUID one = months.verified(city, "6,23", "12");
        UUID hidden = UUID.randomUUID();

        Map<UUID, Refusal> refused = city.in(() -> assessing.confirmAll(List.of(one, hidden), Map.of(), city.secretary()));

        assertThat(refused).containsOnlyKeys(hidden);
        assertThat(ended(one)).contains("done");
        assertThat(city.in(() -> assessing.confirmAll(List.of(one), Map.of(), city.secretary()))).as("a second click").isEmpty();
    }

    @Test
    void aLateFigureCountsAndIsMarked() {
        UUID id = months.january(city);
        var lines = months.read(city, id, city.staff()).sheet().due();
        UUID late = lines.get(1).promise().lineId();
        city.in(() -> reporting.save(id, city.staff(), 0, List.of(
                new FigureData(lines.get(0).promise().lineId(), "6,23", null, null, ""),
                new FigureData(late, "", UnknownReason.AWAITING_ASSESSOR,
                        LocalDate.of(2026, 3, 1), "BPS")), "", ""));
        months.submit(city, id);
        months.accept(city, id);
        assertThat(report(id).assessment().proposal()).isEqualTo("100.00");

        city.in(() -> reporting.addLate(id, city.staff(), late, "12"));

        var line = months.read(city, id, city.staff()).sheet().due().get(1);
        assertThat(line.now().lateAt()).isNotNull();
        assertThat(line.achievement().status()).isEqualTo(Achievement.Status.EXCEEDED);
        assertThat(report(id).assessment().proposal()).isEqualTo("101.97");
        assertThatThrownBy(() -> city.in(() -> reporting.addLate(id, city.staff(), late, "11"))).hasMessage("evaluation.late.known");
    }

    @Test
    void anotherHeadTakesTheReportOver() {
        UUID id = months.january(city);

        cities.succeed(city, city.headPosition(), "baru", "Kepala Baru", Role.UNIT_HEAD);

        assertThatProcess(id).isWaitingAt("report").task().isAssignedTo(city.login("baru"));
    }

    @Test
    void aClosedYearEndsWhatIsOpenAndTakesNoFigures() {
        UUID open = months.january(city);
        assertThatThrownBy(() -> city.in(() -> closing.close(2026, city.organization()))).hasMessage("evaluation.year.notOver");
        clock.advance(Duration.ofDays(365));

        assertThatThrownBy(() -> city.in(() -> closing.close(2026, city.head()))).hasMessage("evaluation.close.forbidden");
        assertThat(city.in(() -> closing.close(2026, city.organization()))).isOne();
        assertThat(city.in(() -> closing.close(2026, city.organization()))).as("once more").isZero();

        assertThat(ended(open)).contains("closed");
        assertThat(report(open).state()).isEqualTo(ReportState.CLOSED);
        assertThatThrownBy(() -> months.fill(city, open, city.staff(), "1", "2")).hasMessage("evaluation.year.closed");
    }

    @Test
    void spendingThatComesWhileTheReportWaitsForTheSekdaChangesTheProposal() {
        UUID id = submitted("6,23", "12");
        city.in(() -> verifying.accept(id, city.organization(), null));
        assertThat(report(id).assessment().proposal()).as("spending unknown").isEqualByComparingTo("101.97");

        spending(Spending.Kind.PLANNED, "184.250.000.000;0;0;0;0;0;0;0;0;0;0;0", "9.475.000.000;0;0;0;0;0;0;0;0;0;0;0");
        spending(Spending.Kind.REALISED, "92.125.000.000", "4.737.500.000");

        assertThat(report(id).assessment().proposal()).as("70 parts of 101.97 and 30 parts of 50").isEqualByComparingTo("86.38");
    }

    /** A second click is the same act again; another act that comes too late is told so and changes nothing. */
    @Test
    void onlyTheSameActAgainIsARepetition() {
        UUID verified = months.verified(city, "6,23", "12");
        months.assess(city, verified, city.secretary(), "80", "Bencana");

        months.assess(city, verified, city.secretary(), "80", "Bencana");

        assertThatThrownBy(() -> months.assess(city, verified, city.secretary(), "90", "Bencana")).hasMessage("evaluation.state.other");
        assertThatThrownBy(() -> months.accept(city, verified)).as("no longer the last act").hasMessage("evaluation.state.other");
        assertThat(months.read(city, verified, city.secretary()).report().assessment().score()).isEqualByComparingTo("80");
    }

    /** The entry in the calendar has the same name for ever, however often the report comes back. */
    @Test
    void theLetterOfATurnBringsTheDueDateForTheCalendar() {
        UUID id = months.january(city);
        months.fill(city, id, city.staff(), "6,23", "12");
        months.submit(city, id);
        months.giveBack(city, id);

        List<String> entries = city.inTransaction(() -> database.queryForList("select calendar from teken.mail "
                + "where recipient_login = ? and calendar like '%' || ? || '%'", String.class, city.login("kepala"), "UID:" + id + "-report@teken"));
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(entry).contains("BEGIN:VCALENDAR", "DTSTART:"));
    }

    private void spending(Spending.Kind kind, String first, String second) {
        String csv = "DINKES;Program Upaya Kesehatan;" + first + "\nDINKES;Program Sumber Daya Kesehatan;" + second + "\n";
        city.in(() -> spendings.store(TableFile.read(csv.getBytes(StandardCharsets.UTF_8)), City.YEAR, kind, "bpkad", "BPKAD Uji"));
    }

    private UUID submitted(String... values) {
        UUID id = months.january(city);
        months.fill(city, id, city.staff(), values);
        months.submit(city, id);
        return id;
    }

    private MonthlyReport report(UUID id) {
        return months.read(city, id, city.leader()).report();
    }

    private Instant due(UUID id) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult().getDueDate().toInstant();
    }

    private ProcessInstanceAssert assertThatProcess(UUID id) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString()).singleResult();
        return BpmnAwareTests.assertThat(instance);
    }

    /** The way of a process that has ended; empty while it runs. */
    private List<String> ended(UUID id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).finished().list().stream()
                .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream())
                .map(step -> step.getActivityId()).toList();
    }
}
