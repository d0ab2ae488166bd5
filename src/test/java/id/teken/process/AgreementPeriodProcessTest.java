package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.agreement.AgreementState;
import id.teken.agreement.Drafting;
import id.teken.agreement.Stewardship;
import id.teken.agreement.period.Period;
import id.teken.agreement.period.PeriodProgress;
import id.teken.agreement.period.PeriodUndo;
import id.teken.agreement.period.Periods;
import id.teken.agreement.period.UnitProgress;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every branch of the period, one method each. The city has three units with a head. */
@TekenTest
class AgreementPeriodProcessTest {

    private static final int YEAR = City.YEAR;
    private static final LocalDate DPA = LocalDate.of(YEAR, 1, 2);

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Cities cities;
    @Autowired
    private Periods periods;
    @Autowired
    private PeriodUndo undo;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Stewardship stewardship;
    @Autowired
    private Offices offices;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TestTime.MovableClock clock;
    private City city;

    @BeforeEach
    void aCity() {
        init(engine);
        city = cities.build();
    }

    @Test
    void openingBeginsAnAgreementForEachUnitFilledFromThePlans() {
        open();
        assertThat(progress().missing()).as("a job does it, not the person's request").isEqualTo(3);
        begin();
        PeriodProgress progress = progress();
        assertThat(progress.byState()).containsOnlyKeys(AgreementState.DRAFT).containsEntry(AgreementState.DRAFT, 3L);
        assertThat(progress.units()).extracting(UnitProgress::planned).containsExactly(true, false, false);
        assertThat(progress.period().deadline()).isEqualTo(LocalDate.of(YEAR, 2, 2));
        assertThat(lines()).isEqualTo(3);
        BpmnAwareTests.assertThat(instance()).isWaitingAt("watch");
    }

    @Test
    void openingTwiceChangesNothing() {
        open();
        open();
        begin();
        fire("begin-agreements", false);
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 3L);
        assertThatThrownBy(() -> city.in(() -> periods.open(YEAR, DPA.plusDays(1), city.planning()))).isInstanceOf(Refusal.class);
    }

    /** A budget that no program can count: more than fits into a whole number. */
    @Test
    void aUnitThatCannotBeBegunHoldsUpNoOtherAndIsToldWithItsReason() {
        spoil();
        open();
        begin();
        PeriodProgress progress = progress();
        assertThat(progress.byState()).as("the others").containsOnlyKeys(AgreementState.DRAFT).containsEntry(AgreementState.DRAFT, 2L);
        assertThat(progress.units()).filteredOn(unit -> unit.unitId().equals(city.unit())).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isNull();
            assertThat(unit.failure()).contains("kesalahan teknis");
        });
        BpmnAwareTests.assertThat(instance()).isWaitingAt("watch");
        assertThatThrownBy(() -> city.in(() -> periods.beginAgain(YEAR, city.unit(), city.planning()))).hasMessage("period.failed");

        mend();
        clock.advance(java.time.Duration.ofDays(1));
        fire("next-day", true);
        begin();
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 3L);
        assertThat(progress().units()).extracting(UnitProgress::failure).containsOnlyNulls();
    }

    private void spoil() {
        city.inTransaction(() -> database.update(
                "update teken.budget set amount = 9999999999999999999 where unit_id = ? and number = 1", city.unit()));
    }

    private void mend() {
        city.inTransaction(() -> database.update(
                "update teken.budget set amount = 1000000 where unit_id = ? and number = 1", city.unit()));
    }

    @Test
    void aUnitAddedLaterJoinsTheNextDay() {
        open();
        begin();
        city.inTransaction(() -> {
            OrgUnit late = offices.add(new OrgUnit("BARU", "Dinas Baru", "DINAS", null));
            offices.add(new Position(late.id(), "Kepala Dinas Baru", Position.Office.HEAD_OF_UNIT));
            offices.add(new OrgUnit("BIDANG", "Bidang Baru", "BIDANG", late.id()));
        });
        assertThat(progress().missing()).isOne();
        fire("next-day", true);
        begin();
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 4L);
        BpmnAwareTests.assertThat(instance()).isWaitingAt("watch");
    }

    @Test
    void whatWasWithdrawnIsBegunAgainOnlyByHand() {
        open();
        begin();
        UUID id = progress().units().get(0).agreementId();
        city.in(() -> stewardship.withdraw(id, city.planning(), "salah unit"));
        fire("next-day", true);
        begin();
        assertThat(progress().byState()).containsEntry(AgreementState.WITHDRAWN, 1L);
        UUID again = city.in(() -> periods.beginAgain(YEAR, city.unit(), city.planning()));
        assertThat(city.in(() -> periods.beginAgain(YEAR, city.unit(), city.planning()))).as("a second click").isEqualTo(again);
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 3L);
    }

    @Test
    void afterTheDeadlineLeaderAndSekdaLearnOnceWhoIsLate() {
        open();
        begin();
        fire("deadline-over", true);
        assertThat(letters()).containsExactlyInAnyOrder(city.login("walikota"), city.login("sekda"));
        assertThat(progress().period().escalatedAt()).isNotNull();
        assertThat(management.createJobQuery().processInstanceId(instance().getId()).activityId("deadline-over").count()).isZero();
        BpmnAwareTests.assertThat(instance()).isWaitingAt("watch");
    }

    @Test
    void closingNeedsAReasonWhileAgreementsAreMissing() {
        open();
        assertThatThrownBy(() -> close("alasan")).as("still beginning").isInstanceOf(Refusal.class);
        begin();
        assertThatThrownBy(() -> close(" ")).isInstanceOf(Refusal.class);
        ProcessInstance instance = instance();
        close("Tiga OPD digabung");
        close("sekali lagi");
        assertThat(progress().period().isOpen()).isFalse();
        assertThat(progress().period().closeReason()).isEqualTo("Tiga OPD digabung");
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("watch", "closed");
        assertThat(management.createJobQuery().processInstanceId(instance.getId()).count()).isZero();
    }

    @Test
    void anOpenedYearIsTakenBackWithItsDraftsAndOpenedAgain() {
        open();
        assertThatThrownBy(() -> takeBack("DPA keliru")).as("still beginning").hasMessage("period.busy");
        begin();
        assertThatThrownBy(() -> takeBack(" ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> undo.takeBack(YEAR, "x", city.person("admin")))).as("not opened by the admin").isInstanceOf(Refusal.class);

        takeBack("Tanggal DPA keliru");

        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(city.code()).count()).isZero();
        assertThat(lines()).isZero();
        assertThat(city.in(() -> periods.outlook(YEAR))).extracting(UnitProgress::state).containsOnlyNulls();
        assertThat(city.<Integer>inTransaction(() -> database.queryForObject(
                "select count(*) from teken.mail where dedup_key like 'task-%' and state = 'WAITING'", Integer.class))).isZero();
        assertThatThrownBy(() -> takeBack("sekali lagi")).hasMessage("period.unknown");
        city.in(() -> periods.open(YEAR, DPA.plusDays(3), city.planning()));
        begin();
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 3L);
        assertThat(progress().period().deadline()).isEqualTo(DPA.plusDays(3).plusMonths(1));
    }

    @Test
    void whoHasBegunToWorkIsNamedAndHoldsTheTakingBackUp() {
        open();
        begin();
        UUID id = progress().units().stream().filter(unit -> unit.unitId().equals(city.unit())).findFirst().orElseThrow().agreementId();
        city.in(() -> drafting.save(id, city.head(), 1, List.of(), List.of()));

        assertThatThrownBy(() -> takeBack("DPA keliru")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("period.takeBack.touched");
            assertThat(refusal.arguments()).containsExactly(1, "Dinas Kesehatan");
        });
        assertThat(progress().byState()).containsEntry(AgreementState.DRAFT, 3L);
        BpmnAwareTests.assertThat(instance()).isWaitingAt("watch");
        city.in(() -> stewardship.withdraw(id, city.planning(), "salah unit"));
        takeBack("DPA keliru");
        assertThat(city.in(() -> periods.outlook(YEAR))).extracting(UnitProgress::state).containsExactlyInAnyOrder(AgreementState.WITHDRAWN, null, null);
    }

    private void takeBack(String reason) {
        city.in(() -> undo.takeBack(YEAR, reason, city.planning()));
    }

    @Test
    void onlyPlanningOpensAndCloses() {
        assertThatThrownBy(() -> city.in(() -> periods.open(YEAR, DPA, city.leader()))).isInstanceOf(Refusal.class);
        open();
        begin();
        assertThatThrownBy(() -> city.in(() -> periods.close(YEAR, "x", city.secretary()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> periods.open(YEAR + 1, DPA, city.person("admin")))).as("the set-up is over").isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTypedWronglyIsTold() {
        for (LocalDate day : new LocalDate[]{null, LocalDate.of(YEAR - 2, 12, 31), LocalDate.of(YEAR + 1, 1, 1)}) {
            assertThatThrownBy(() -> city.in(() -> periods.open(YEAR, day, city.planning()))).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> city.in(() -> periods.open(null, DPA, city.planning()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> periods.open(1, DPA, city.planning()))).isInstanceOf(Refusal.class);
    }

    private void open() {
        city.in(() -> periods.open(YEAR, DPA, city.planning()));
    }

    private void close(String reason) {
        city.in(() -> periods.close(YEAR, reason, city.planning()));
    }

    private PeriodProgress progress() {
        return city.in(() -> periods.progress(YEAR, city.planning()));
    }

    private ProcessInstance instance() {
        Period period = city.in(() -> periods.all()).get(0);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(period.id().toString()).singleResult();
    }

    private void begin() {
        fire("begin-agreements", true);
    }

    private void fire(String step, boolean expected) {
        List<Job> jobs = management.createJobQuery().processInstanceId(instance().getId()).activityId(step).list();
        assertThat(jobs).hasSize(expected ? 1 : 0);
        jobs.forEach(job -> city.in(() -> management.executeJob(job.getId())));
    }

    private int lines() {
        return city.inTransaction(() -> database.queryForObject("select count(*) from teken.agreement_line", Integer.class));
    }

    private List<String> letters() {
        return city.inTransaction(() -> database.queryForList("select recipient_login from teken.mail where dedup_key like 'period-%'", String.class));
    }
}
