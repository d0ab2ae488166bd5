package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.teken.access.AccountAdministration;
import id.teken.access.AccountData;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Agreement;
import id.teken.agreement.AgreementState;
import id.teken.audit.Audit;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import id.teken.government.Appointment.Kind;
import id.teken.government.DailySuccession;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.NewAppointment;
import id.teken.portal.admin.AppointmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.TaskAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an ADMIN changes reaches the open tasks, at once or on its day. The clock stands at Monday, 2 February 2026. */
@TekenTest
class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private MovableClock clock;
    @Autowired
    private EstablishmentAdministration establishment;
    @Autowired
    private AppointmentAdministration appointments;
    @Autowired
    private AccountAdministration accounts;
    @Autowired
    private DailySuccession daily;
    @Autowired
    private Audit audit;
    private City city;
    private Person admin;
    private UUID newcomer;

    @BeforeEach
    void aNewcomerWithAnAccount() {
        init(engine);
        city = cities.build();
        admin = city.person("admin");
        newcomer = city.in(() -> establishment.addOfficial(new OfficialData("Dr. Pendatang", "198001012005012003", null), admin)).id();
    }

    @Test
    void theAdminAppointsAndTheOpenTaskGoesToTheNewHead() {
        UUID id = walk.open(city);
        openAccount();

        appoint(Kind.DEFINITIVE, TODAY, null);
        appoint(Kind.DEFINITIVE, TODAY, null);

        assertThatTask(id).isAssignedTo(city.login("baru"));
        assertThat(city.in(() -> audit.of(city.headPosition()))).extracting("event").containsExactly("appointment.made");
    }

    @Test
    void anAccountOpenedAfterTheAppointmentReceivesTheTask() {
        UUID id = walk.open(city);
        appoint(Kind.DEFINITIVE, TODAY, null);
        assertThatTask(id).isNotAssigned();

        openAccount();

        assertThatTask(id).isAssignedTo(city.login("baru"));
    }

    @Test
    void anAppointmentToComeTakesEffectOnItsDay() {
        UUID id = walk.open(city);
        openAccount();
        appoint(Kind.DEFINITIVE, TODAY.plusDays(3), null);
        daily.run();
        assertThatTask(id).isAssignedTo(city.login("kepala"));

        clock.advance(Duration.ofDays(3));
        daily.run();

        assertThatTask(id).isAssignedTo(city.login("baru"));
    }

    @Test
    void anActingHeadLeavesAfterTheLastDayAndTheTaskWaits() {
        openAccount();
        appoint(Kind.PLT, TODAY, TODAY.plusDays(1));
        UUID id = walk.open(city);
        assertThatTask(id).isAssignedTo(city.login("baru"));

        clock.advance(Duration.ofDays(2));
        daily.run();

        assertThatTask(id).isNotAssigned();
    }

    @Test
    void aSealedFileWaitsForTheAbsentOfficialItNames() {
        UUID id = walk.sealed(city);
        openAccount();

        standIn();

        assertThatTask(id).isAssignedTo(city.login("kepala"));
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNING);
    }

    @Test
    void aStandInDraftsForTheAbsentHead() {
        UUID id = walk.open(city);
        openAccount();

        standIn();

        assertThatTask(id).isAssignedTo(city.login("baru"));
    }

    @Test
    void aSignatureStaysGoodWhileAStandInComesAndGoes() {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
        openAccount();
        standIn();

        clock.advance(Duration.ofDays(5));
        daily.run();

        assertThat(agreement(id).state()).isEqualTo(AgreementState.COUNTERSIGNING);
        assertThatTask(id).isAssignedTo(city.login("walikota"));
    }

    @Test
    void aSealedFileWaitsWhileThePostIsVacantAndIsMadeAnewForTheSuccessor() {
        UUID id = walk.sealed(city);
        openAccount();
        vacate();
        assertThatTask(id).isNotAssigned();
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNING);

        appoint(Kind.DEFINITIVE, TODAY, null);
        walk.fireJobs(city, id);

        assertThatTask(id).isAssignedTo(city.login("baru"));
        assertThat(walk.read(city, id, city.leader()).document().firstName()).isEqualTo("Dr. Pendatang");
    }

    @Test
    void anAcceptedTextWaitsForItsFileWhileThePostIsVacant() {
        UUID id = walk.open(city);
        walk.submit(city, id);
        openAccount();
        vacate();

        walk.accept(city, id);
        walk.fireJobs(city, id);

        assertThat(agreement(id).state()).isEqualTo(AgreementState.SEALED);
        appoint(Kind.DEFINITIVE, TODAY, null);
        walk.fireJobs(city, id);
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNING);
        assertThatTask(id).isAssignedTo(city.login("baru"));
    }

    @Test
    void whoWasActingAndIsAppointedForGoodSignsANewFile() {
        UUID head = city.in(() -> appointments.ofPosition(city.headPosition(), admin)).get(0).appointment().officialId();
        vacate();
        appoint(head, Kind.PLT, TODAY, null);
        UUID id = walk.sealed(city);
        String actingFile = walk.read(city, id, city.leader()).document().currentHash();

        clock.advance(Duration.ofDays(1));
        appoint(head, Kind.DEFINITIVE, TODAY.plusDays(1), null);
        walk.fireJobs(city, id);

        assertThat(walk.read(city, id, city.leader()).document().currentHash()).isNotEqualTo(actingFile);
        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNING);
        assertThatTask(id).isAssignedTo(city.login("kepala"));
    }

    @Test
    void aDisabledAccountLosesItsTasksAndItsGroups() {
        UUID id = walk.open(city);
        UUID head = accountOf("kepala");

        city.in(() -> {
            accounts.disable(head, admin);
        });

        assertThatTask(id).isNotAssigned();
        assertThat(engine.getIdentityService().createGroupQuery().groupMember(city.login("kepala")).count()).isZero();
        city.in(() -> {
            accounts.enable(head, admin);
        });
        assertThatTask(id).isAssignedTo(city.login("kepala"));
        assertThat(engine.getIdentityService().createGroupQuery().groupMember(city.login("kepala")).count()).isEqualTo(2);
    }

    private void vacate() {
        UUID current = city.in(() -> appointments.ofPosition(city.headPosition(), admin)).get(0).appointment().id();
        city.in(() -> {
            appointments.end(current, TODAY.minusDays(1), admin);
        });
    }

    private void standIn() {
        city.in(() -> {
            appointments.appoint(new NewAppointment(city.headPosition(), newcomer, Kind.PLH, TODAY, TODAY.plusDays(2), null, false), admin);
        });
    }

    private void appoint(Kind kind, LocalDate from, LocalDate to) {
        appoint(newcomer, kind, from, to);
    }

    private void appoint(UUID official, Kind kind, LocalDate from, LocalDate to) {
        city.in(() -> {
            appointments.appoint(new NewAppointment(city.headPosition(), official, kind, from, to, "SK uji", true), admin);
        });
    }

    private void openAccount() {
        city.in(() -> {
            accounts.open(new AccountData(city.login("baru"), "Dr. Pendatang", "baru@kota.example", newcomer, city.unit(),
                    Set.of(Role.UNIT_HEAD)), admin);
        });
    }

    private UUID accountOf(String who) {
        return city.in(() -> accounts.all(admin)).stream().filter(account -> account.login().equals(city.login(who)))
                .findFirst().orElseThrow().id();
    }

    private Agreement agreement(UUID id) {
        return walk.read(city, id, city.leader()).agreement();
    }

    private TaskAssert assertThatTask(UUID id) {
        return BpmnAwareTests.assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString())
                .singleResult());
    }
}
