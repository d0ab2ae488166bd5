package id.teken.agreement.web;

import static id.teken.agreement.web.ApiCalls.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.agreement.AgreementState;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives at the same moment has one effect, and everybody learns of it. */
@TekenTest
class AgreementRacesTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    private City city;
    private UUID id;
    private Visitor head;

    @BeforeEach
    void aDraftAndItsHead() {
        city = cities.build();
        id = walk.open(city);
        head = visitors.of(city, "kepala");
    }

    @Test
    void twoClicksOnSubmitAreOneSubmission() throws Exception {
        List<Integer> statuses = together(Collections.nCopies(2, this::submit));

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(events("agreement.submitted")).isOne();
        assertThat(state()).isEqualTo(AgreementState.REVIEW);
        assertThat(tasksOf()).containsExactly("review");
    }

    @Test
    void fiftyEqualSignaturesAtOnceAreOneSignature() throws Exception {
        sealed();
        String hash = hash();

        List<Integer> statuses = together(Collections.nCopies(50, () -> sign(hash)));

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(events("agreement.signed")).isOne();
        assertThat(state()).isEqualTo(AgreementState.COUNTERSIGNING);
        assertThat(tasksOf()).containsExactly("countersign");
        assertThat(superuser.database().queryForObject("select count(*) from teken.archived_file where government = ?", Long.class,
                city.code())).as("the sealed file and the signed one").isEqualTo(2);
        assertThat(superuser.database().queryForList("select state from teken.signing_intent where subject = ? and state <> 'VOID'",
                String.class, id)).containsExactly("DONE");
    }

    @Test
    void anAutosaveThatRacesTheSubmissionIsEitherKeptOrRefused() throws Exception {
        ObjectNode draft = ApiCalls.draft(head, id);
        ((ObjectNode) draft.at("/lines/0")).put("dataSource", "ditulis terakhir");

        List<Integer> statuses = together(List.of(() -> save(draft), () -> submit()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        JsonNode after = head.get(address("")).json();
        boolean kept = after.at("/lines/0/dataSource").asText().equals("ditulis terakhir");
        assertThat(kept).isEqualTo(statuses.get(0) == 200);
        assertThat(after.get("state").asText()).isEqualTo(kept ? "DRAFT" : "REVIEW");
    }

    @Test
    void twoSavesAtOnceLoseNeitherSilently() throws Exception {
        ObjectNode draft = ApiCalls.draft(head, id);

        List<Integer> statuses = together(Collections.nCopies(2, () -> save(draft)));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(ApiCalls.draft(head, id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void signingAndDecliningAtOnceHasOneOutcome() throws Exception {
        sealed();
        String hash = hash();

        List<Integer> statuses = together(List.of(() -> sign(hash),
                () -> head.send("POST", address("/decline"), Map.of("reason", "Tidak jadi")).status()));

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 403 || status == 409);
        long signed = events("agreement.signed");
        long declined = events("agreement.declined");
        assertThat(signed + declined).isOne();
        assertThat(state()).isEqualTo(signed == 1 ? AgreementState.COUNTERSIGNING : AgreementState.REVIEW);
    }

    @Test
    void aSecondClickIsAnsweredAndAnotherActThatComesTooLateIsRefused() {
        submit();
        Visitor leader = visitors.of(city, "walikota");
        Object accepted = Map.of();
        Object question = Map.of("questions", List.of(Map.of("text", "Dari mana angkanya?")));

        assertThat(leader.send("POST", address("/review"), accepted).status()).isEqualTo(200);
        assertThat(leader.send("POST", address("/review"), accepted).status()).isEqualTo(200);
        assertThat(leader.send("POST", address("/review"), question).status()).isEqualTo(409);
        assertThat(submit()).as("an act that others have built on").isEqualTo(409);
        assertThat(events("agreement.reviewed")).isOne();
    }

    private String address(String act) {
        return "/api/agreements/" + id + act;
    }

    private int submit() {
        return head.send("POST", address("/submit"), Map.of("version", 1)).status();
    }

    private int save(ObjectNode draft) {
        return head.send("PUT", address("/draft"), draft.toString()).status();
    }

    private int sign(String hash) {
        return head.send("POST", address("/sign"), Map.of("documentHash", hash, "passphrase", City.PASSPHRASE)).status();
    }

    private void sealed() {
        walk.submit(city, id);
        walk.accept(city, id);
        walk.fireJobs(city, id);
    }

    private String hash() {
        return walk.read(city, id, city.leader()).document().currentHash();
    }

    private AgreementState state() {
        return walk.read(city, id, city.leader()).agreement().state();
    }

    private long events(String event) {
        return walk.read(city, id, city.leader()).history().stream().filter(entry -> entry.event().equals(event)).count();
    }

    private List<String> tasksOf() {
        return superuser.database().queryForList("select task_def_key_ from camunda.act_ru_task where tenant_id_ = ?", String.class, city.code());
    }
}
