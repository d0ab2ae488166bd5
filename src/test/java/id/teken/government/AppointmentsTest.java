package id.teken.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.government.Appointment.Kind;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.Establishment.UnitData;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds a post, by the rules and by the database behind them. The clock stands at 2 February 2026. */
@TekenTest
class AppointmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private Cities cities;
    @Autowired
    private Offices offices;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Establishment establishment;
    @Autowired
    private Accounts accounts;
    @Autowired
    private OfficeSettings settings;
    @Autowired
    private JdbcClient database;
    private City city;
    private UUID newcomer;

    @BeforeEach
    void aCityAndANewcomer() {
        city = cities.build();
        newcomer = city.in(() -> establishment.addOfficial(new OfficialData("Dr. Pendatang", "19800101 200501 2 003", null)).id());
    }

    @Test
    void twoCannotHoldOnePostAtTheSameTime() {
        assertThat(refused(wanted(Kind.DEFINITIVE, TODAY, null, false))).isEqualTo("appointment.taken.open");
        assertThat(refused(wanted(Kind.PLT, TODAY.plusDays(9), null, false))).isEqualTo("appointment.taken.open");
    }

    @Test
    void theDatabaseRefusesTwoHoldersToo() {
        assertThatThrownBy(() -> city.inTransaction(() -> database.sql("""
                insert into teken.appointment (id, position_id, official_id, kind, from_date)
                values (gen_random_uuid(), ?, ?, 'DEFINITIVE', '2026-03-01')""")
                .param(city.headPosition()).param(newcomer).update()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("appointment_one_holder");
    }

    @Test
    void whoReadsTheHolderBeforeAndAfterInOneUseCaseSeesTheChange() {
        city.inTransaction(() -> {
            assertThat(offices.headOf(city.unit()).orElseThrow().name()).isNotEqualTo("Dr. Pendatang");
            appointments.appoint(wanted(Kind.DEFINITIVE, TODAY, null, true));

            assertThat(offices.headOf(city.unit()).orElseThrow().name()).isEqualTo("Dr. Pendatang");
            assertThat(offices.single(Position.Office.DEPUTY_HEAD)).isEmpty();
            establishment.addPosition(city.unit(), "Wakil Wali Kota", Position.Office.DEPUTY_HEAD);

            assertThat(offices.single(Position.Office.DEPUTY_HEAD)).isPresent();
        });
    }

    @Test
    void whoAsksForTheAccountBeforeAndAfterItIsOpenedInOneUseCaseSeesIt() {
        city.inTransaction(() -> {
            assertThat(accounts.ofOfficial(newcomer)).isEmpty();
            accounts.open(new NewAccount(city.login("baru"), "Dr. Pendatang", "baru@kota.example", newcomer, city.unit(),
                    Set.of(Role.UNIT_HEAD)), "contoh-sandi");

            assertThat(accounts.ofOfficial(newcomer)).isPresent();
        });
    }

    @Test
    void theOneInOfficeLeavesTheDayBeforeWhereThatIsWanted() {
        city.in(() -> {
            appointments.appoint(wanted(Kind.DEFINITIVE, TODAY, null, true));
        });

        assertThat(head()).isEqualTo("Dr. Pendatang");
        assertThat(city.in(() -> appointments.ofPosition(city.headPosition())).get(1).to()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void theSameAppointmentTwiceIsOne() {
        UUID first = city.in(() -> appointments.appoint(wanted(Kind.PLT, TODAY, null, true))).id();

        assertThat(city.in(() -> appointments.appoint(wanted(Kind.PLT, TODAY, null, true))).id()).isEqualTo(first);
    }

    @Test
    void aStandInNeedsALastDayAndActsWhileTheHolderStaysInOffice() {
        assertThat(refused(wanted(Kind.PLH, TODAY, null, false))).isEqualTo("appointment.plh.end");

        city.in(() -> {
            appointments.appoint(wanted(Kind.PLH, TODAY, TODAY.plusDays(2), false));
        });

        Incumbents post = city.in(() -> offices.headPost(city.unit()));
        assertThat(post.holder().name()).isEqualTo("dr. Kepala Uji, M.Kes.");
        assertThat(head()).isEqualTo("Dr. Pendatang");
        assertThat(post.acting().orElseThrow().post()).isEqualTo("Plh. Kepala Dinas Kesehatan");
    }

    @Test
    void aStandInSignsOnlyWhereTheGovernmentSaysSo() {
        city.in(() -> {
            appointments.appoint(wanted(Kind.PLH, TODAY, TODAY.plusDays(2), false));
        });
        assertThat(signer()).isEqualTo("dr. Kepala Uji, M.Kes.");
        assertThat(city.in(() -> settings.current().isConfirmed())).isFalse();

        city.in(() -> {
            settings.change(true, "Peraturan Wali Kota Nomor 1 Tahun 2026", OfficeRules.Substitute.ASSISTANT);
        });

        assertThat(signer()).isEqualTo("Dr. Pendatang");
        assertThat(city.in(() -> settings.current().isConfirmed())).isTrue();
    }

    @Test
    void theSekdasSubstituteIsTheAssistantOrAtOnceTheLeader() {
        city.in(() -> offices.vacate(city.secretaryPosition(), TODAY.minusDays(1)));
        assertThat(city.in(() -> offices.secretaryAndSubstitutes())).extracting(Holder::name)
                .containsExactly("Ir. Asisten Uji", "Dr. Wali Kota Uji");

        city.in(() -> {
            settings.change(false, "", OfficeRules.Substitute.LEADER);
        });

        assertThat(city.in(() -> offices.secretaryAndSubstitutes())).extracting(Holder::name).containsExactly("Dr. Wali Kota Uji");
    }

    @Test
    void anAppointmentToComeCanBeTakenBackAndOneThatHasBegunCannot() {
        UUID later = city.in(() -> appointments.appoint(wanted(Kind.DEFINITIVE, TODAY.plusDays(10), null, true))).id();
        UUID now = city.in(() -> appointments.ofPosition(city.headPosition())).get(1).id();

        city.in(() -> {
            appointments.cancel(later);
        });

        assertThat(city.in(() -> appointments.ofPosition(city.headPosition()))).hasSize(1);
        assertThatThrownBy(() -> city.in(() -> appointments.cancel(now))).isInstanceOf(Refusal.class);
    }

    @Test
    void anAppointmentCannotEndBeforeItBegins() {
        UUID now = city.in(() -> appointments.ofPosition(city.headPosition())).get(0).id();

        assertThatThrownBy(() -> city.in(() -> appointments.end(now, LocalDate.of(2024, 1, 1)))).isInstanceOf(Refusal.class);
    }

    @Test
    void aUnitCannotStandAboveItselfEvenInTheDatabase() {
        UUID above = city.in(() -> establishment.addUnit(new UnitData("atas", "Atas", "BADAN", null))).id();
        UUID below = city.in(() -> establishment.addUnit(new UnitData("BAWAH", "Bawah", "BIDANG", above))).id();

        assertThatThrownBy(() -> city.in(() -> establishment.changeUnit(above, new UnitData("ATAS", "Atas", "BADAN", below))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.inTransaction(() -> database
                .sql("update teken.org_unit set parent_id = ? where id = ?").param(below).param(above).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void codesNumbersAndSinglePostsAreUniqueInAGovernment() {
        assertThatThrownBy(() -> city.in(() -> establishment.addUnit(new UnitData("dinkes", "Lain", "DINAS", null))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> establishment.addOfficial(new OfficialData("Lain", "198001012005012003", null))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> establishment.addPosition(city.unit(), "Sekda kedua", Position.Office.SECRETARY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> establishment.addPosition(city.unit(), "Kepala kedua", Position.Office.HEAD_OF_UNIT)))
                .isInstanceOf(Refusal.class);
        City other = cities.build();
        assertThat(other.in(() -> establishment.addOfficial(new OfficialData("Lain", "198001012005012003", null)))).isNotNull();
    }

    private String head() {
        return city.in(() -> offices.headOf(city.unit())).map(Holder::name).orElse(null);
    }

    private String signer() {
        return city.in(() -> offices.headPost(city.unit()).signing(offices.plhMaySign())).map(Holder::name).orElse(null);
    }

    private NewAppointment wanted(Kind kind, LocalDate from, LocalDate to, boolean endFormer) {
        return new NewAppointment(city.headPosition(), newcomer, kind, from, to, "SK uji", endFormer);
    }

    private String refused(NewAppointment wanted) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> city.in(() -> appointments.appoint(wanted)));
        return refusal.problems().get(0).key();
    }
}
