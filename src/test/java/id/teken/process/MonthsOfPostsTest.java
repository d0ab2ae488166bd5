package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Person;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.ActionPlanning;
import id.teken.agreement.LineData;
import id.teken.agreement.StepData;
import id.teken.evaluation.MonthAssessed;
import id.teken.evaluation.MonthOpening;
import id.teken.evaluation.MonthScores;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.ReportState;
import id.teken.evaluation.Reporting;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.LowerPosts;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.government.Offices;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.report.YearOrder;
import id.teken.report.YearReader;
import id.teken.values.Target.Direction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A post two steps below the head plans and reports by the same processes, judged by its direct superior and by nobody else. */
@TekenTest
@RecordApplicationEvents
class MonthsOfPostsTest {

    @Autowired
    private Cities cities;
    @Autowired
    private LowerPosts posts;
    @Autowired
    private Months months;
    @Autowired
    private MonthScores scores;
    @Autowired
    private Offices offices;
    @Autowired
    private ActionPlanning planning;
    @Autowired
    private ActionPlanReader plans;
    @Autowired
    private MonthOpening opening;
    @Autowired
    private Reporting reporting;
    @Autowired
    private ReportReader reports;
    @Autowired
    private YearReader years;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Visitors visitors;
    @Autowired
    private MovableClock clock;
    @Autowired
    private ApplicationEvents events;
    private City city;
    private UUID section;
    private UUID agreement;

    @BeforeEach
    void aSectionBelowAFieldBelowTheHead() {
        city = cities.build();
        months.signed(city);
        section = posts.section(city, posts.field(city));
        agreement = posts.signed(city, section, kasi(), kabid(), new LineData(null, "Meningkatnya gizi balita", "Posyandu yang dikunjungi",
                IndicatorKind.OUTPUT, "posyandu", "96", Direction.HIGHER, Calculation.CUMULATIVE, Frequency.MONTHLY, "100", "", "", ""));
    }

    @Test
    void theDirectSuperiorApprovesThePlan() {
        Task task = tasks.createTaskQuery().tenantIdIn(city.code()).taskDefinitionKey("plan").taskAssignee(city.login("kasi")).singleResult();
        assertThat(tasks.getVariable(task.getId(), "agreementTitle")).isEqualTo("Kepala Seksi Gizi, Dinas Kesehatan 2026");
        UUID plan = city.in(() -> plans.ofAgreement(agreement));
        ActionPlanReader.Reading reading = city.in(() -> plans.read(plan, kasi()));
        city.in(() -> planning.save(plan, kasi(), reading.plan().draftVersion(), List.of(), reading.lines().stream()
                .map(line -> new StepData(line.line().id(), "Kunjungan", 1, 12, "Kepala Seksi", "")).toList()));
        city.in(() -> planning.submit(plan, kasi(), city.in(() -> plans.read(plan, kasi())).plan().draftVersion()));

        assertThatThrownBy(() -> city.in(() -> planning.decide(plan, city.leader(), true, ""))).hasMessage("plan.approve.forbidden");
        assertThatThrownBy(() -> city.in(() -> planning.decide(plan, city.head(), true, ""))).hasMessage("plan.approve.forbidden");
        city.in(() -> planning.decide(plan, kabid(), true, ""));
    }

    @Test
    void theDirectSuperiorAssessesTheMonthWithoutVerification() {
        UUID id = february();
        assertThat(assignee("report")).isEqualTo(city.login("kasi"));
        assertThat(visitors.of(city, "kasi").get("/kinerja?tahun=2026&bulan=2").body()).contains("Kepala Seksi Gizi");
        fill(id, "8");
        assertThatThrownBy(() -> city.in(() -> reporting.submit(id, city.head(), 1))).hasMessage("evaluation.submit.forbidden");
        city.in(() -> reporting.submit(id, kasi(), 1));

        assertThat(read(id).report().state()).isEqualTo(ReportState.ASSESS);
        assertThat(read(id).report().assessment().absorption()).as("the money is the unit's").isNull();
        assertThat(assignee("assess")).as("not the Sekda, not the head of the unit").isEqualTo(city.login("kabid"));
        assertThatThrownBy(() -> months.assess(city, id, city.secretary(), "90", "x")).hasMessage("evaluation.assess.forbidden");
        months.assess(city, id, kabid(), "", "");

        assertThat(read(id).report().state()).isEqualTo(ReportState.DONE);
        assertThat(city.in(() -> scores.of(YearMonth.of(City.YEAR, 2)))).as("the unit's own score, never a post's").isEmpty();
        assertThat(events.stream(MonthAssessed.class).filter(news -> news.agreementId().equals(agreement))).as("no pay hangs on it").isEmpty();
        assertThat(city.in(() -> years.read(City.YEAR, YearOrder.RANK, 1, city.secretary())).units()).as("the year is the units'").hasSize(1)
                .allSatisfy(unit -> assertThat(unit.year().standing().until()).isZero());
    }

    @Test
    void whileTheSuperiorsPostIsVacantTheOneAboveJudges() {
        UUID id = february();
        city.inTransaction(() -> offices.vacate(offices.position(section).orElseThrow().superiorId(),
                LocalDate.of(2026, 2, 28)));
        fill(id, "8");
        city.in(() -> reporting.submit(id, kasi(), 1));
        assertThat(assignee("assess")).isEqualTo(city.login("kepala"));
    }

    @Test
    void thePersonFindsTheOwnAgreementInTheList() {
        Visitor kasi = visitors.of(city, "kasi");
        assertThat(kasi.get("/perjanjian").body()).contains("Kepala Seksi Gizi", "Dinas Kesehatan");
        assertThat(visitors.of(city, "kepala2").get("/perjanjian").body()).doesNotContain("Kepala Seksi Gizi");
        assertThat(visitors.of(city, "walikota").get("/perjanjian").body()).as("posts of other units are in the tree").doesNotContain("Kepala Seksi");
    }

    private UUID february() {
        clock.advance(Duration.ofDays(28));
        city.in(() -> opening.openMissing());
        return city.in(() -> reports.posts(City.YEAR, 2, kasi())).stream().filter(row -> row.post().equals("Kepala Seksi Gizi")).findFirst()
                .orElseThrow().report().id();
    }

    private void fill(UUID id, String value) {
        UUID line = read(id).sheet().due().get(0).promise().lineId();
        city.in(() -> reporting.save(id, kasi(), 0, List.of(new id.teken.evaluation.FigureData(line, value, null, null, "")), "", ""));
    }

    private ReportReader.Reading read(UUID id) {
        return city.in(() -> reports.read(id, kasi()));
    }

    private String assignee(String step) {
        return tasks.createTaskQuery().tenantIdIn(city.code()).taskDefinitionKey(step).list().stream()
                .filter(task -> tasks.getVariable(task.getId(), "agreementTitle").toString().startsWith("Kepala Seksi")).findFirst().orElseThrow().getAssignee();
    }

    private Person kasi() {
        return city.person("kasi");
    }

    private Person kabid() {
        return city.person("kabid");
    }
}
