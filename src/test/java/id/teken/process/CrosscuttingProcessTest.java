package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Role;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.Remark;
import id.teken.agreement.SharedLine;
import id.teken.agreement.Sharing;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.government.Offices;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit asks another one to support a line; every branch of the process. */
@TekenTest
class CrosscuttingProcessTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Offices offices;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private Visitors visitors;
    private City city;
    private UUID agreement;
    private UUID line;
    private UUID school;

    @BeforeEach
    void aDraft() {
        city = cities.build();
        agreement = walk.open(city);
        line = walk.read(city, agreement, city.head()).lines().get(1).id();
        school = city.in(() -> offices.unitByCode("DISDIK")).orElseThrow().id();
    }

    @Test
    void theHeadWhoIsAskedAcceptsWithAContribution() {
        UUID share = ask();
        assertThat(task(share).getAssignee()).isEqualTo(city.login("kepala2"));
        assertThat(task(share).getDueDate()).isNotNull();

        assertThatThrownBy(() -> answer(share, true, " ", null)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path).containsExactly("contribution"));
        answer(share, true, "Data siswa tiap bulan", null);
        answer(share, true, "Data siswa tiap bulan", null);

        assertThat(ended(share)).contains("accepted");
        assertThat(city.in(() -> sharing.of(agreement, city.head()))).singleElement().satisfies(one -> {
            assertThat(one.share().state()).isEqualTo(SharedLine.State.ACCEPTED);
            assertThat(one.share().contribution()).isEqualTo("Data siswa tiap bulan");
            assertThat(one.unit().code()).isEqualTo("DISDIK");
        });
        assertThatThrownBy(() -> answer(share, false, null, "Berubah pikiran")).hasMessage("share.answered");
        assertThatThrownBy(this::ask).hasMessage("share.already");
    }

    @Test
    void aRejectionNeedsAReasonAndMayBeAskedAgain() {
        UUID share = ask();

        assertThatThrownBy(() -> answer(share, false, null, "")).isInstanceOf(Refusal.class);
        answer(share, false, null, "Bukan urusan pendidikan");

        assertThat(ended(share)).contains("rejected");
        assertThat(ask()).isNotEqualTo(share);
    }

    @Test
    void onlyTheOwnerAsksAndOnlyTheAskedAnswers() {
        assertThatThrownBy(() -> city.in(() -> sharing.ask(agreement, line, school, "Data", city.leader()))).hasMessage("share.ask.forbidden");
        assertThatThrownBy(() -> city.in(() -> sharing.ask(agreement, line, city.unit(), "Data", city.head()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> sharing.ask(agreement, UUID.randomUUID(), school, "Data", city.head()))).isInstanceOf(Refusal.class);
        UUID share = ask();
        assertThatThrownBy(() -> city.in(() -> sharing.answer(share, city.head(), true, "Saya sendiri", ""))).hasMessage("share.answer.forbidden");
        City elsewhere = cities.build();
        assertThatThrownBy(() -> elsewhere.in(() -> sharing.read(share, elsewhere.head()))).hasMessage("share.unknown");
    }

    @Test
    void oneOutcomeIsReportedOnce() {
        answer(ask(), true, "Data siswa", null);
        UUID other = city.in(() -> drafting.open(school, City.YEAR));
        var copied = walk.read(city, agreement, city.head()).lines().get(1);
        city.in(() -> drafting.save(other, city.otherHead(), 1, List.of(new LineData(null, copied.objective(), copied.indicator(),
                copied.kind(), copied.unit(), copied.target(), copied.direction(), copied.calculation(), copied.frequency(), "100", "", "", "")), List.of()));

        assertThat(walk.read(city, other, city.otherHead()).remarks()).filteredOn(remark -> remark.kind() == Remark.Kind.SHARED_TWICE)
                .singleElement().satisfies(remark -> assertThat(remark.arguments()).containsExactly(copied.indicator(), "Dinas Kesehatan"));
    }

    @Test
    void thePagesServeBothSides() {
        var head = visitors.of(city, "kepala");
        assertThat(head.post("/perjanjian/" + agreement + "/dukungan", Map.of("line", "", "unit", "", "request", "")).status()).isEqualTo(422);
        assertThat(head.post("/perjanjian/" + agreement + "/dukungan", Map.of("line", line.toString(), "unit", school.toString(), "request",
                "Data siswa")).status()).isEqualTo(302);
        assertThat(head.get("/perjanjian/" + agreement + "/dukungan").body()).contains("Menunggu jawaban").contains("Dinas Pendidikan");
        UUID share = city.in(() -> sharing.of(agreement, city.head())).get(0).share().id();
        var other = visitors.of(city, "kepala2");
        assertThat(other.get("/api/shares/" + share).json().get("may").get("answer").asBoolean()).isTrue();
        assertThat(other.get("/tugas/" + task(share).getId()).status()).isEqualTo(302);
        assertThat(other.send("POST", "/api/shares/" + share + "/answer", Map.of("accept", true, "contribution", "Data")).status()).isEqualTo(200);
        UUID own = city.in(() -> drafting.open(school, City.YEAR));
        assertThat(other.get("/perjanjian/" + own + "/dukungan").body()).as("the one who gives sees it too")
                .contains("Dukungan yang diminta dari perangkat daerah ini", "Dinas Kesehatan: Prevalensi stunting balita", "Mendukung");
        assertThat(head.get("/perjanjian/" + agreement + "/dukungan").body()).doesNotContain("Dukungan yang diminta dari");
        assertThat(Statements.of(() -> city.in(() -> sharing.of(agreement, city.head())))).isLessThanOrEqualTo(14);
    }

    @Test
    void anotherHeadTakesTheRequestOver() {
        UUID share = ask();
        UUID post = city.in(() -> offices.headPosition(school)).orElseThrow().id();

        cities.succeed(city, post, "baru", "Kepala Baru", Role.UNIT_HEAD);

        assertThat(task(share).getAssignee()).isEqualTo(city.login("baru"));
    }

    private UUID ask() {
        return city.in(() -> sharing.ask(agreement, line, school, "Data siswa penerima tablet tambah darah", city.head()));
    }

    private void answer(UUID share, boolean accept, String contribution, String reason) {
        city.in(() -> sharing.answer(share, city.otherHead(), accept, contribution, reason));
    }

    private Task task(UUID share) {
        return tasks.createTaskQuery().processInstanceBusinessKey(share.toString()).singleResult();
    }

    private List<String> ended(UUID share) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(share.toString()).finished().list().stream()
                .flatMap(one -> history.createHistoricActivityInstanceQuery().processInstanceId(one.getId()).list().stream())
                .map(step -> step.getActivityId()).toList();
    }
}
