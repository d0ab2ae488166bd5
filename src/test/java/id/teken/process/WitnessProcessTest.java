package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Drafting;
import id.teken.agreement.IssuedAgreements;
import id.teken.agreement.SealedDocument;
import id.teken.agreement.Sealing;
import id.teken.agreement.SigningDesk;
import id.teken.agreement.SigningRoute.Who;
import id.teken.agreement.WitnessSettings;
import id.teken.agreement.ceremony.Ceremonies;
import id.teken.agreement.ceremony.Progress;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Scans;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.values.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A city wants the agreements of its heads of units witnessed by the deputy and the Sekda: every branch that follows. */
@TekenTest
class WitnessProcessTest {

    private static final String EVENT = "agreement.witnessed";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private WitnessSettings settings;
    @Autowired
    private SigningDesk signing;
    @Autowired
    private Sealing sealing;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Ceremonies ceremonies;
    @Autowired
    private IssuedAgreements register;
    @Autowired
    private Offices offices;
    @Autowired
    private Superuser superuser;
    @Autowired
    private Visitors visitors;
    private City city;
    private Person deputy;
    private Person secretary;

    @BeforeEach
    void aCityThatWantsWitnesses() {
        city = cities.build();
        cities.withWitnesses(city);
        deputy = city.person("wakil");
        secretary = city.secretary();
        choose(Who.DEPUTY, Who.SECRETARY);
    }

    @Test
    void bothWitnessesTestifyOneAfterTheOtherAndThenTheAgreementIsInForce() {
        UUID id = bothPartiesSigned();
        assertThat(state(id)).isEqualTo(AgreementState.WITNESSING);
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo("witness");
        assertThat(task(id).getAssignee()).isEqualTo(deputy.login());
        assertThat(task(id).getDueDate()).isNotNull();
        assertThat(status(id)).isEqualTo("PENDING");
        assertThatThrownBy(() -> walk.witness(city, id, secretary)).isInstanceOf(Refusal.class).hasMessage("agreement.sign.forbidden");

        String before = document(id).currentHash();
        walk.witness(city, id, deputy);
        city.in(() -> signing.witness(id, deputy, before, City.PASSPHRASE.toCharArray()));
        assertThat(task(id).getAssignee()).isEqualTo(secretary.login());
        assertThat(state(id)).isEqualTo(AgreementState.WITNESSING);

        walk.witness(city, id, secretary);
        assertThat(state(id)).isEqualTo(AgreementState.SIGNED);
        walk.fireJobs(city, id);

        assertThat(status(id)).isEqualTo("IN_FORCE");
        assertThat(ended(id, "signing-witnessed")).isTrue();
        assertThat(walk.read(city, id, city.head()).history()).extracting("event").contains("agreement.published")
                .containsOnlyOnce("agreement.countersigned");
        assertThat(walk.read(city, id, city.head()).history().stream().filter(entry -> entry.event().equals(EVENT)).count()).isEqualTo(2);
        assertThat(superuser.database().queryForList("select recipient_login from teken.mail where dedup_key like ?", String.class,
                "published-" + id + "%")).hasSize(4);
    }

    @Test
    void withoutAChoiceNobodyWitnesses() {
        choose();
        UUID id = bothPartiesSigned();

        assertThat(state(id)).isEqualTo(AgreementState.SIGNED);
        assertThat(names(id)).isEmpty();
        assertThat(ended(id, "signing-completed")).isTrue();
    }

    @Test
    void aWitnessWhoDeclinesVoidsTheFileAndTheLeaderLooksAgain() {
        UUID id = bothPartiesSigned();
        walk.witness(city, id, deputy);

        walk.decline(city, id, secretary);

        assertThat(state(id)).isEqualTo(AgreementState.REVIEW);
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo("review");
        assertThat(walk.read(city, id, city.leader()).files()).singleElement().satisfies(file -> assertThat(file.isVoid()).isTrue());
        assertThat(ended(id, "witnessing-declined")).isTrue();
    }

    @Test
    void bappedaMayStillWithdrawWhileWitnessesAreAwaited() {
        UUID id = bothPartiesSigned();

        walk.withdraw(city, id);

        assertThat(state(id)).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(status(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void anotherDeputyMeansANewFileAndNothingOfTheOldOneCounts() {
        UUID id = bothPartiesSigned();
        String former = document(id).currentHash();
        UUID post = city.in(() -> offices.single(Position.Office.DEPUTY_HEAD).orElseThrow().id());

        cities.succeed(city, post, "wakil-baru", "Dra. Wakil Baru", Role.UNIT_HEAD);
        walk.fireJobs(city, id);

        assertThat(state(id)).isEqualTo(AgreementState.SIGNING);
        assertThat(document(id).currentHash()).isNotEqualTo(former);
        assertThat(names(id)).containsExactly("Dra. Wakil Baru", "Drs. Sekda Uji");
        assertThat(ended(id, "official-changed")).isTrue();
    }

    @Test
    void whereTheDeputysPostFallsVacantTheNewFileDoesWithout() {
        UUID id = bothPartiesSigned();
        city.in(() -> offices.vacate(offices.single(Position.Office.DEPUTY_HEAD).orElseThrow().id(), LocalDate.of(2026, 1, 31)));
        walk.fireJobs(city, id);

        assertThat(names(id)).containsExactly("Drs. Sekda Uji");
        assertThat(walk.read(city, id, city.head()).history()).extracting("event").contains("agreement.witnessLeft");
    }

    @Test
    void aWitnessWhoHasSignedMayLeave() {
        UUID id = bothPartiesSigned();
        walk.witness(city, id, deputy);
        city.in(() -> offices.vacate(offices.single(Position.Office.DEPUTY_HEAD).orElseThrow().id(), LocalDate.of(2026, 1, 31)));

        assertThat(state(id)).isEqualTo(AgreementState.WITNESSING);
        walk.witness(city, id, secretary);
        assertThat(state(id)).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void nobodyWitnessesTheOwnAgreement() {
        UUID secretariat = city.in(() -> offices.unitByCode("SETDA").orElseThrow().id());
        UUID id = city.in(() -> drafting.open(secretariat, City.YEAR));
        superuser.database().update("update teken.agreement set state = 'SEALED' where id = ?", id);

        assertThat(city.in(() -> sealing.seal(id))).isTrue();

        assertThat(names(id)).containsExactly("H. Wakil Uji, M.M.");
    }

    @Test
    void theDeputyTestifiesToSeveralWithOnePassphrase() {
        UUID id = bothPartiesSigned();
        List<Ceremonies.Chosen> chosen = city.in(() -> ceremonies.waiting(deputy)).stream()
                .map(row -> new Ceremonies.Chosen(row.id(), row.documentHash())).toList();
        assertThat(chosen).extracting(Ceremonies.Chosen::agreementId).containsExactly(id);
        assertThat(city.in(() -> ceremonies.waiting(secretary))).isEmpty();

        UUID ceremony = city.in(() -> ceremonies.start(deputy, chosen, City.PASSPHRASE.toCharArray()));
        Progress end = await().atMost(Duration.ofSeconds(60)).until(() -> city.in(() -> ceremonies.progress(ceremony, deputy)),
                progress -> !progress.running());

        assertThat(end.signed()).isEqualTo(1);
        assertThat(task(id).getAssignee()).isEqualTo(secretary.login());
    }

    @Test
    void onPaperEachWitnessHandsInTheScanThatShowsAllSignatures() {
        assertThat(visitors.of(city, "admin").send("PUT", "/api/signing/method", Map.of("method", "PAPER")).status()).isEqualTo(200);
        UUID id = walk.sealed(city);
        String hash = document(id).currentHash();
        for (String who : List.of("kepala", "walikota", "wakil", "sekda")) {
            Visitor visitor = visitors.of(city, who);
            byte[] scan = Scans.of(who.length());
            assertThat(visitor.sendPdf("/api/agreements/" + id + "/scan?documentHash=" + hash, scan).status()).as(who).isEqualTo(200);
            assertThat(visitor.sendPdf("/api/agreements/" + id + "/scan?documentHash=" + hash, scan).status()).as(who + " again").isEqualTo(200);
        }
        assertThat(state(id)).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void theSettingIsForAdministratorsAndOnlyForWhomTheTableAllows() {
        Visitor admin = visitors.of(city, "admin");
        assertThat(admin.get("/admin/tanda-tangan").body()).contains("Wakil kepala daerah", "UNIT_HEAD:DEPUTY", "HEAD_OF_GOVERNMENT:SECRETARY");
        assertThat(admin.post("/admin/tanda-tangan/saksi", Map.of("saksi", "UNIT_HEAD:SECRETARY")).status()).isEqualTo(302);
        assertThat(admin.get("/api/signing/witnesses").body()).contains("\"chosen\":[\"SECRETARY\"]");
        assertThat(admin.post("/admin/tanda-tangan/saksi", Map.of("saksi", "STAFF:DEPUTY")).status()).isEqualTo(422);
        assertThat(admin.post("/admin/tanda-tangan/saksi", Map.of("saksi", "apa saja")).status()).isEqualTo(422);
        assertThat(admin.send("PUT", "/api/signing/witnesses", Map.of("witnesses", Map.of("UNIT_HEAD", List.of("LEADER")))).status()).isEqualTo(422);
        assertThat(admin.send("PUT", "/api/signing/witnesses", Map.of()).status()).isEqualTo(422);
        assertThat(visitors.of(city, "walikota").send("PUT", "/api/signing/witnesses", Map.of("witnesses", Map.of())).status()).isEqualTo(403);
        assertThat(admin.post("/admin/tanda-tangan/saksi", Map.of()).status()).isEqualTo(302);
        assertThat(admin.get("/api/signing/witnesses").body()).doesNotContain("\"chosen\":[\"");
    }

    private UUID bothPartiesSigned() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
        walk.countersign(city, id);
        return id;
    }

    private void choose(Who... witnesses) {
        Person admin = city.person("admin");
        city.in(() -> settings.choose(Map.of("UNIT_HEAD", List.of(witnesses)), admin));
    }

    private AgreementState state(UUID id) {
        return walk.read(city, id, city.leader()).agreement().state();
    }

    private SealedDocument document(UUID id) {
        return walk.read(city, id, city.leader()).document();
    }

    private List<String> names(UUID id) {
        return superuser.database().queryForList("select w.name from teken.sealed_witness w join teken.sealed_document d on d.id = w.document_id "
                + "where d.agreement_id = ? and d.void_at is null order by w.number", String.class, id);
    }

    private String status(UUID id) {
        return register.byHash(superuser.database().queryForObject("select base_hash from teken.sealed_document where agreement_id = ?",
                String.class, id)).orElseThrow().status().name();
    }

    private Task task(UUID id) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult();
    }

    private boolean ended(UUID id, String activity) {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString())
                .processDefinitionKey("agreement").singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(activity).finished().count() == 1;
    }
}
