package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.Role;
import id.teken.agreement.Agreement;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Correction;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.ProgramData;
import id.teken.agreement.Remark;
import id.teken.agreement.ReviewAct;
import id.teken.agreement.Reviewing;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import id.teken.government.Offices;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every branch of the agreement process, one method each. */
@TekenTest
class AgreementProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Reviewing reviewing;
    @Autowired
    private Offices offices;
    private City city;

    @BeforeEach
    void aCity() {
        init(engine);
        city = cities.build();
    }

    @Test
    void aDraftIsFilledFromThePlansAndWaitsForTheHead() {
        UUID id = walk.open(city);

        assertThatProcess(id).isWaitingAt("draft").task().isAssignedTo(city.login("kepala"));
        Agreement agreement = agreement(id);
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(agreement.lines()).extracting("indicator")
                .containsExactly("Usia Harapan Hidup", "Prevalensi stunting balita", "Indeks Kepuasan Masyarakat");
        assertThat(agreement.totalBudget().print()).isEqualTo("193.725.000.000");
    }

    @Test
    void staffSavesAndTheDraftStaysADraft() {
        UUID id = walk.open(city);
        Reading before = walk.read(city, id, city.staff());
        List<LineData> lines = before.lines().subList(0, 2);

        city.in(() -> drafting.save(id, city.staff(), before.agreement().draftVersion(), lines, before.programs()));

        assertThatProcess(id).isWaitingAt("draft");
        assertThat(agreement(id).lines()).hasSize(2);
        assertThat(walk.read(city, id, city.staff()).remarks()).extracting(Remark::kind)
                .contains(Remark.Kind.WEIGHTS_NOT_100);
    }

    @Test
    void blockingRemarksKeepTheDraftWithTheHead() {
        UUID id = weakened();

        assertThatThrownBy(() -> walk.submit(city, id)).isInstanceOf(Refusal.class);

        assertThatProcess(id).isWaitingAt("draft");
        assertThat(agreement(id).state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void bappedaWaivesAWrongRemarkAndTheDraftCanGo() {
        UUID id = weakened();
        UUID line = agreement(id).lines().get(0).id();

        city.in(() -> drafting.waive(id, city.planning(), new Remark.Which(Remark.Kind.TARGET_WEAKER_THAN_PLAN, line, null), "Target RPJMD salah cetak"));
        walk.submit(city, id);

        assertThatProcess(id).isWaitingAt("review");
    }

    @Test
    void anAlignedDraftGoesToTheLeader() {
        UUID id = submitted();

        assertThatProcess(id).isWaitingAt("review").task().isAssignedTo(city.login("walikota"));
        assertThat(agreement(id).state()).isEqualTo(AgreementState.REVIEW);
    }

    @Test
    void theLeaderAcceptsAndTheFileIsSealed() {
        UUID id = submitted();

        walk.accept(city, id);
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SEALED);
        walk.fireJobs(city, id);

        assertThatProcess(id).isWaitingAt("sign").task().isAssignedTo(city.login("kepala"));
        Reading reading = reading(id);
        assertThat(reading.agreement().state()).isEqualTo(AgreementState.SIGNING);
        assertThat(reading.document().currentHash()).hasSize(64);
        assertThat(reading.document().firstName()).isEqualTo("dr. Kepala Uji, M.Kes.");
    }

    @Test
    void theLeaderAsksTheHeadAnswersAndTheLeaderLooksAgain() {
        UUID id = submitted();

        walk.ask(city, id, "Mengapa targetnya tetap?");
        assertThatProcess(id).isWaitingAt("confirm");
        walk.confirm(city, id);

        assertThatProcess(id).isWaitingAt("review");
        assertThat(agreement(id).questions()).singleElement()
                .satisfies(question -> assertThat(question.answer()).isEqualTo("Berdasarkan tren tiga tahun"));
    }

    @Test
    void theLeaderCorrectsAndTheSekdaApproves() {
        UUID id = submitted();

        walk.correct(city, id, city.leader(), "74,90");
        assertThatProcess(id).isWaitingAt("approve-corrections").task().isAssignedTo(city.login("sekda"));
        walk.decide(city, id, city.secretary(), true);

        assertThatProcess(id).isWaitingAt("confirm").task().isAssignedTo(city.login("kepala"));
        Agreement agreement = agreement(id);
        assertThat(agreement.state()).isEqualTo(AgreementState.CONFIRM);
        assertThat(agreement.revision()).isEqualTo(2);
        assertThat(agreement.lines().get(0).target()).isEqualTo("74,90");
        assertThat(agreement.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.oldValue()).isEqualTo("74,85");
            assertThat(correction.state()).isEqualTo(Correction.State.APPLIED);
            assertThat(correction.decidedByName()).isEqualTo("Drs. Sekda Uji");
        });
    }

    @Test
    void anAssistantProposesTheCorrection() {
        UUID id = submitted();

        walk.correct(city, id, city.assistant(), "74,90");

        assertThatProcess(id).isWaitingAt("approve-corrections").task().isAssignedTo(city.login("sekda"));
        assertThat(agreement(id).corrections().get(0).proposedByName()).isEqualTo("Ir. Asisten Uji");
    }

    @Test
    void anAssistantCannotAcceptForTheLeader() {
        UUID id = submitted();

        assertThatThrownBy(() -> city.in(() -> reviewing.review(id, city.assistant(), ReviewAct.accept())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));

        assertThatProcess(id).isWaitingAt("review");
    }

    @Test
    void theSekdaRejectsAndTheLeaderKeepsTheCorrection() {
        UUID id = submitted();
        walk.correct(city, id, city.leader(), "74,90");

        walk.decide(city, id, city.secretary(), false);
        assertThatProcess(id).isWaitingAt("review");
        walk.lastWord(city, id, true);

        assertThatProcess(id).isWaitingAt("confirm");
        Agreement agreement = agreement(id);
        assertThat(agreement.lines().get(0).target()).isEqualTo("74,90");
        assertThat(agreement.corrections().get(0).decidedByName()).isEqualTo("Dr. Wali Kota Uji");
        assertThat(agreement.corrections().get(0).decisionReason()).isEqualTo("Keputusan wali kota");
    }

    @Test
    void theSekdaRejectsAndTheLeaderDropsTheCorrection() {
        UUID id = submitted();
        walk.correct(city, id, city.leader(), "74,90");
        walk.decide(city, id, city.secretary(), false);

        walk.lastWord(city, id, false);
        walk.fireJobs(city, id);

        assertThatProcess(id).isWaitingAt("sign");
        assertThat(agreement(id).lines().get(0).target()).isEqualTo("74,85");
        assertThat(agreement(id).corrections().get(0).state()).isEqualTo(Correction.State.DROPPED);
    }

    @Test
    void theLeaderCannotPassOverARejectedCorrectionInSilence() {
        UUID id = submitted();
        walk.correct(city, id, city.leader(), "74,90");
        walk.decide(city, id, city.secretary(), false);

        assertThatThrownBy(() -> walk.accept(city, id)).isInstanceOf(Refusal.class);

        assertThatProcess(id).isWaitingAt("review");
    }

    @Test
    void whereTheSekdaIsMissingTheAssistantDecides() {
        city.in(() -> offices.vacate(city.secretaryPosition(), LocalDate.of(2026, 2, 1)));
        UUID id = submitted();

        walk.correct(city, id, city.leader(), "74,90");

        assertThatProcess(id).isWaitingAt("approve-corrections").task().isAssignedTo(city.login("asisten"));
        walk.decide(city, id, city.assistant(), true);
        assertThat(reading(id).history()).anySatisfy(entry -> assertThat(entry.detail()).contains("sebagai pengganti"));
    }

    @Test
    void anAssistantWhoProposedDoesNotDecideInTheSekdasPlace() {
        city.in(() -> offices.vacate(city.secretaryPosition(), LocalDate.of(2026, 2, 1)));
        UUID id = submitted();

        walk.correct(city, id, city.assistant(), "74,90");

        assertThatProcess(id).isWaitingAt("approve-corrections").task().isAssignedTo(city.login("walikota"));
    }

    @Test
    void theHeadConfirmsTheCorrectedText() {
        UUID id = corrected();

        walk.confirm(city, id);
        walk.fireJobs(city, id);

        assertThatProcess(id).isWaitingAt("sign");
    }

    @Test
    void theHeadObjectsOnceAndNotTwice() {
        UUID id = corrected();

        walk.object(city, id);
        assertThatProcess(id).isWaitingAt("review");
        walk.correct(city, id, city.leader(), "75");
        walk.decide(city, id, city.secretary(), true);
        assertThatProcess(id).isWaitingAt("confirm");

        assertThat(agreement(id).mayBeObjected()).isFalse();
        assertThatThrownBy(() -> city.in(() -> reviewing.object(id, city.head(), "Lagi"))).isInstanceOf(Refusal.class);
        walk.confirm(city, id);
        walk.fireJobs(city, id);
        assertThatProcess(id).isWaitingAt("sign");
    }

    @Test
    void theHeadSignsFirstThenTheLeaderAndTheAgreementIsInForce() {
        UUID id = walk.sealed(city);

        walk.sign(city, id, city.head());
        assertThatProcess(id).isWaitingAt("countersign").task().isAssignedTo(city.login("walikota"));
        assertThat(agreement(id).state()).isEqualTo(AgreementState.COUNTERSIGNING);
        walk.countersign(city, id);
        walk.fireJobs(city, id);

        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(endOf(id)).isEqualTo("signed");
        assertThat(reading(id).history()).extracting("event").contains("agreement.signed", "agreement.countersigned",
                "agreement.published");
    }

    @Test
    void theHeadDeclinesAndTheFileIsVoid() {
        UUID id = walk.sealed(city);

        walk.decline(city, id, city.head());

        assertThatProcess(id).isWaitingAt("review");
        Reading reading = reading(id);
        assertThat(reading.agreement().revision()).isEqualTo(2);
        assertThat(reading.document()).isNull();
        assertThat(reading.files()).singleElement().satisfies(file -> assertThat(file.voidReason()).isEqualTo("Masih ada yang keliru"));
    }

    @Test
    void theLeaderDeclinesAfterTheHeadHasSigned() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());

        walk.decline(city, id, city.leader());

        assertThatProcess(id).isWaitingAt("review");
        assertThat(reading(id).files()).singleElement().satisfies(file -> assertThat(file.isVoid()).isTrue());
    }

    @Test
    void aSecondRoundAfterADeclineIsSignedAnew() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
        walk.decline(city, id, city.leader());
        walk.accept(city, id);
        walk.fireJobs(city, id);

        assertThatProcess(id).isWaitingAt("sign");
        walk.decline(city, id, city.head());
        assertThatProcess(id).isWaitingAt("review");
        assertThat(reading(id).files()).hasSize(2);
    }

    @Test
    void theLeaderCorrectsAtTheCeremonyAndBothSignANewFile() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());

        walk.correctOnTheSpot(city, id, "75");
        assertThatProcess(id).isWaitingAt("approve-corrections");
        walk.decide(city, id, city.secretary(), true);
        walk.confirm(city, id);
        walk.fireJobs(city, id);
        walk.sign(city, id, city.head());
        walk.countersign(city, id);
        walk.fireJobs(city, id);

        assertThat(endOf(id)).isEqualTo("signed");
        Reading reading = reading(id);
        assertThat(reading.files()).hasSize(2);
        assertThat(reading.document().firstSignedAt()).isNotNull();
        assertThat(reading.agreement().lines().get(0).target()).isEqualTo("75");
    }

    @Test
    void bappedaWithdrawsADraft() {
        UUID id = walk.open(city);

        walk.withdraw(city, id);

        assertThat(agreement(id).state()).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(endOf(id)).isEqualTo("withdrawn");
    }

    @Test
    void bappedaWithdrawsDuringTheSigning() {
        UUID id = walk.sealed(city);

        walk.withdraw(city, id);

        assertThat(endOf(id)).isEqualTo("withdrawn");
    }

    @Test
    void aSignedAgreementCannotBeWithdrawn() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
        walk.countersign(city, id);

        assertThatThrownBy(() -> walk.withdraw(city, id)).isInstanceOf(Refusal.class);

        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void aNewHeadOfUnitTakesOverTheDraft() {
        UUID id = walk.open(city);

        cities.succeed(city, city.headPosition(), "pengganti", "Plt. Kepala Baru", Role.UNIT_HEAD);

        assertThatProcess(id).isWaitingAt("draft").task().isAssignedTo(city.login("pengganti"));
    }

    @Test
    void aNewHeadOfUnitMakesAGivenSignatureVoidAndSignsANewFile() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());

        cities.succeed(city, city.headPosition(), "pengganti", "Plt. Kepala Baru", Role.UNIT_HEAD);
        walk.fireJobs(city, id);

        assertThatProcess(id).isWaitingAt("sign").task().isAssignedTo(city.login("pengganti"));
        Reading reading = reading(id);
        assertThat(reading.document().firstName()).isEqualTo("Plt. Kepala Baru");
        assertThat(reading.document().firstSignedAt()).isNull();
        assertThat(reading.files()).hasSize(2);
        walk.sign(city, id, city.person("pengganti"));
        walk.countersign(city, id);
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNED);
    }

    private UUID submitted() {
        UUID id = walk.open(city);
        walk.submit(city, id);
        return id;
    }

    private UUID corrected() {
        UUID id = submitted();
        walk.correct(city, id, city.leader(), "74,90");
        walk.decide(city, id, city.secretary(), true);
        return id;
    }

    /** A draft whose first target is weaker than the plan. */
    private UUID weakened() {
        UUID id = walk.open(city);
        Reading reading = walk.read(city, id, city.head());
        LineData first = reading.lines().get(0);
        LineData weaker = new LineData(first.id(), first.objective(), first.indicator(), first.kind(), first.unit(), "74,7",
                first.direction(), first.calculation(), first.frequency(), first.weight(), "", "", first.lastResult());
        List<LineData> lines = List.of(weaker, reading.lines().get(1), reading.lines().get(2));
        List<ProgramData> programs = reading.programs();
        city.in(() -> drafting.save(id, city.head(), reading.agreement().draftVersion(), lines, programs));
        return id;
    }

    private Reading reading(UUID id) {
        return walk.read(city, id, city.leader());
    }

    private Agreement agreement(UUID id) {
        return reading(id).agreement();
    }

    private ProcessInstanceAssert assertThatProcess(UUID id) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString()).singleResult();
        return BpmnAwareTests.assertThat(instance);
    }

    /** Id of the end event that the process came to. */
    private String endOf(UUID id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).finished().list().stream()
                .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                        .activityType("noneEndEvent").list().stream())
                .map(end -> end.getActivityId()).filter(end -> end.equals("signed") || end.equals("withdrawn")).findFirst()
                .orElse("still running");
    }
}
