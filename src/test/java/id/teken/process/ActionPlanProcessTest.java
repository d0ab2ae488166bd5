package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.Role;
import id.teken.agreement.ActionPlan;
import id.teken.agreement.ActionPlanFiles;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.ActionPlanReader.Reading;
import id.teken.agreement.ActionPlanning;
import id.teken.agreement.InterimData;
import id.teken.agreement.Promises;
import id.teken.agreement.StepData;
import id.teken.agreement.UnfinishedWork;
import id.teken.agreement.UnfinishedWork.Subject;
import id.teken.audit.AuditEntry;
import id.teken.document.Csv;
import id.teken.document.PdfText;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.values.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every branch of the action plan, one method each. */
@TekenTest
class ActionPlanProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private ActionPlanning planning;
    @Autowired
    private ActionPlanReader reader;
    @Autowired
    private ActionPlanFiles files;
    @Autowired
    private Promises promises;
    @Autowired
    private UnfinishedWork unfinished;
    private City city;
    private UUID agreement;
    private UUID plan;

    @BeforeEach
    void aSignedAgreement() {
        init(engine);
        city = cities.build();
        agreement = months.signed(city);
        plan = city.in(() -> reader.ofAgreement(agreement));
    }

    @Test
    void aSignedAgreementGetsAPlanThatAddsUp() {
        assertThatProcess().isWaitingAt("plan").task().isAssignedTo(city.login("kepala"));
        assertThat(read().lines()).extracting(line -> line.targets().size()).containsExactly(12, 12, 1);
        assertThat(read().lines().get(0).targets()).extracting(InterimData::target).startsWith("6,23").endsWith("6,32");
        assertThat(read().problems()).extracting(Refusal.Problem::key).containsExactly("plan.steps.missing");
    }

    @Test
    void thePlanGoesToPaperAndToASpreadsheetAsItStands() throws IOException {
        UUID adding = read().lines().get(0).line().id();
        city.in(() -> planning.save(plan, city.staff(), 0, List.of(new InterimData(adding, 1, "5,23")), List.of(step(adding))));

        assertThat(PdfText.of(city.in(() -> files.pdf(plan, city.leader())))).contains("PEMERINTAH KOTA UJI DINAS KESEHATAN", "RENCANA AKSI TAHUN 2026", "Januari 5,23");
        List<Csv.Row> rows = TableFile.read(city.in(() -> files.xlsx(plan, city.head()))).rows();
        assertThat(rows).as("head and one row per line or step").hasSize(4);
        assertThat(rows.get(1).cell(4)).isEqualTo("5,23");
        assertThatThrownBy(() -> city.in(() -> files.pdf(plan, city.otherHead()))).isInstanceOf(Refusal.class);
    }

    @Test
    void targetsThatDoNotAddUpStayWithTheUnit() {
        Reading before = read();
        UUID adding = before.lines().get(0).line().id();
        UUID ending = before.lines().get(1).line().id();
        city.in(() -> planning.save(plan, city.staff(), 0, List.of(new InterimData(adding, 1, "7"), new InterimData(ending, 12, "12")),
                List.of(step(adding))));

        assertThatThrownBy(this::submit).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                .extracting(Refusal.Problem::path, Refusal.Problem::key).containsExactly(
                        tuple("lines[0]", "plan.sum.other"),
                        tuple("lines[1]", "plan.end.other")));
        assertThatProcess().isWaitingAt("plan");
    }

    @Test
    void theSecondPartyApprovesAndTheMonthsUseItsTargets() {
        UUID adding = read().lines().get(0).line().id();
        city.in(() -> planning.save(plan, city.staff(), 0, List.of(new InterimData(adding, 1, "5,23"), new InterimData(adding, 2, "7,23")),
                List.of(step(adding))));
        assertThat(city.in(() -> promises.of(agreement)).get(0).interim().get(1).text()).as("before the approval").isEqualTo("6,23");
        submit();
        assertThatProcess().isWaitingAt("approve-plan").task().isAssignedTo(city.login("walikota"));

        city.in(() -> planning.decide(plan, city.leader(), true, ""));

        assertThat(ended()).contains("approved");
        assertThat(city.in(() -> promises.of(agreement)).get(0).interim().get(1).text()).isEqualTo("5,23");
    }

    @Test
    void theSecondPartyGivesBackWithAReason() {
        handIn();

        assertThatThrownBy(() -> city.in(() -> planning.decide(plan, city.leader(), false, " "))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> planning.decide(plan, city.head(), true, ""))).hasMessage("plan.approve.forbidden");
        city.in(() -> planning.decide(plan, city.leader(), false, "Langkah triwulan pertama belum ada"));

        assertThatProcess().isWaitingAt("plan").task().isAssignedTo(city.login("kepala"));
        assertThat(read().plan().returnReason()).contains("triwulan");
        submit();
        assertThatProcess().isWaitingAt("approve-plan");
    }

    /** A second click is the same act again; another act that comes too late is told so and changes nothing. */
    @Test
    void onlyTheSameActAgainIsARepetition() {
        handIn();
        int version = read().plan().draftVersion();
        city.in(() -> planning.submit(plan, city.head(), version));
        city.in(() -> planning.decide(plan, city.leader(), true, ""));
        city.in(() -> planning.decide(plan, city.leader(), true, ""));

        assertThatThrownBy(() -> city.in(() -> planning.decide(plan, city.leader(), false, "Belum"))).hasMessage("plan.state.other");
        assertThatThrownBy(() -> city.in(() -> planning.submit(plan, city.head(), version))).as("no longer the last act").hasMessage("plan.state.other");
        assertThat(read().plan().state()).isEqualTo(ActionPlan.State.APPROVED);
        assertThat(read().history()).extracting(AuditEntry::event).containsOnlyOnce("plan.submitted", "plan.approved");
    }

    @Test
    void aHalfWrittenReasonWaitsForItsWriterOnly() {
        handIn();
        city.in(() -> unfinished.keep(Subject.ACTION_PLAN, plan, "approve-plan", city.leader(), "{\"entry\":{\"reason\":\"Langkah\"}}"));

        assertThat(city.in(() -> unfinished.of(Subject.ACTION_PLAN, plan, "approve-plan", city.leader())))
                .hasValueSatisfying(json -> assertThat(json).contains("Langkah"));
        assertThat(city.in(() -> unfinished.of(Subject.ACTION_PLAN, plan, "approve-plan", city.head()))).isEmpty();
        assertThatThrownBy(() -> city.in(() -> unfinished.of(Subject.ACTION_PLAN, plan, "plan", city.leader()))).hasMessage("refusal.unknown");
        assertThatThrownBy(() -> city.in(() -> unfinished.of(Subject.ACTION_PLAN, plan, "approve-plan", city.otherHead()))).hasMessage("plan.unknown");
    }

    @Test
    void aStaleOrForeignSaveIsRefused() {
        UUID line = read().lines().get(0).line().id();
        city.in(() -> planning.save(plan, city.staff(), 0, List.of(), List.of()));

        assertThatThrownBy(() -> city.in(() -> planning.save(plan, city.staff(), 0, List.of(), List.of()))).hasMessage("plan.stale");
        assertThatThrownBy(() -> city.in(() -> planning.save(plan, city.leader(), 1, List.of(), List.of()))).hasMessage("plan.forbidden");
        assertThatThrownBy(() -> city.in(() -> planning.save(plan, city.otherHead(), 1, List.of(), List.of()))).hasMessage("plan.unknown");
        assertThatThrownBy(() -> city.in(() -> planning.save(plan, city.staff(), 1, List.of(new InterimData(line, 13, "1")), List.of())))
                .hasMessage("plan.target.unknown");
        assertThatThrownBy(() -> city.in(() -> planning.submit(plan, city.staff(), 1))).hasMessage("plan.submit.forbidden");
    }

    @Test
    void anotherHeadTakesThePlanOver() {
        cities.succeed(city, city.headPosition(), "baru", "Kepala Baru", Role.UNIT_HEAD);

        assertThatProcess().isWaitingAt("plan").task().isAssignedTo(city.login("baru"));
    }

    private void handIn() {
        city.in(() -> planning.save(plan, city.staff(), 0, List.of(), List.of(step(read().lines().get(0).line().id()))));
        submit();
    }

    private void submit() {
        int version = read().plan().draftVersion();
        city.in(() -> planning.submit(plan, city.head(), version));
    }

    private static StepData step(UUID line) {
        return new StepData(line, "Posyandu keliling", 1, 6, "Kepala Bidang Kesehatan Masyarakat", "Program Upaya Kesehatan");
    }

    private Reading read() {
        return city.in(() -> reader.read(plan, city.head()));
    }

    private ProcessInstanceAssert assertThatProcess() {
        return BpmnAwareTests.assertThat(engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.toString()).singleResult());
    }

    private List<String> ended() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(plan.toString()).finished().list().stream()
                .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream())
                .map(step -> step.getActivityId()).toList();
    }
}
