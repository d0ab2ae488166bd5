package id.teken.portal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Accounts;
import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementState;
import id.teken.agreement.period.PeriodProgress;
import id.teken.agreement.period.Periods;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.notification.Mail;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.ImportDesk;
import id.teken.portal.setup.GovernmentDesk.NewGovernment;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.WrittenDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From nothing to 31 filled drafts of an invented city, with three spreadsheets; and away again. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingTest {

    private static final int YEAR = City.YEAR;
    private static final Person OPERATOR = new Person("op", "Pengelola", null, null, null, Set.of(Role.OPERATOR), true, null);

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Superuser superuser;
    @Autowired
    private GovernmentDesk governments;
    @Autowired
    private Governments known;
    @Autowired
    private SetupDesk setup;
    @Autowired
    private RosterUndo undo;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ImportDesk imports;
    @Autowired
    private Periods periods;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    private Everybody visitors;
    private City city;

    @BeforeAll
    void everybody() {
        city = cities.build();
        visitors = new Everybody(port, city, city, "setup");
    }

    @Test
    void fromNothingTo31FilledDrafts() {
        Person admin = create("kota-baru");
        var invented = new InventedCity("kota-baru", 31, YEAR);
        assertThat(in("kota-baru", () -> setup.progress(admin).units())).isZero();
        Roster.Result seen = in("kota-baru", () -> setup.preview(TableFile.read(invented.roster()), admin));
        assertThat(seen.problems()).isEmpty();
        assertThat(in("kota-baru", () -> setup.progress(admin).units())).as("only looked at").isZero();
        Roster.Result stored = in("kota-baru", () -> setup.store(TableFile.read(invented.roster()), admin));
        assertThat(stored).extracting(Roster.Result::units, Roster.Result::positions, Roster.Result::officials, Roster.Result::accounts)
                .containsExactly(32, 32, 32, 33);
        assertThat(in("kota-baru", () -> setup.store(TableFile.read(invented.roster()), admin))).as("the same again")
                .extracting(Roster.Result::units, Roster.Result::accounts).containsExactly(0, 0);
        importAndStore(SheetKind.STRATEGY, invented.plans(), admin);
        importAndStore(SheetKind.BUDGET, invented.budget(), admin);
        in("kota-baru", () -> {
            setup.adoptHolidays(admin);
            setup.adoptHolidays(admin);
            assertThat(setup.progress(admin).test()).isNull();
            setup.testMail(admin);
            assertThat(setup.progress(admin).test().getState()).isEqualTo(Mail.State.WAITING);
            assertThat(setup.inviteToKeys(admin)).isEqualTo(32);
            periods.open(YEAR, LocalDate.of(YEAR, 1, 2), admin);
            return null;
        });
        runJobs("kota-baru");
        SetupDesk.Progress progress = in("kota-baru", () -> setup.progress(admin));
        assertThat(progress.withoutHead()).isEmpty();
        assertThat(List.of(progress.planned(), progress.budgeted(), progress.signers())).containsExactly(31, 31, 32);
        PeriodProgress period = in("kota-baru", () -> periods.progress(YEAR, admin));
        assertThat(period.byState()).containsOnly(Map.entry(AgreementState.DRAFT, 31L));
        assertThat(count("kota-baru", "agreement_line")).isEqualTo(31 * 3);
        assertThat(count("kota-baru", "agreement_program")).isEqualTo(31);
        assertThatThrownBy(() -> importAndStore(SheetKind.BUDGET, invented.budget(), admin)).as("the set-up is over").isInstanceOf(Refusal.class);

        governments.remove("kota-baru", "kota-baru", OPERATOR);
        assertThat(known.find("kota-baru")).isEmpty();
        assertThat(known.wasRemoved("kota-baru")).isTrue();
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn("kota-baru").count()).isZero();
        assertThat(accounts.mailOf("sekda.kota-baru")).isEmpty();
    }

    @Test
    void whatWasStoredByMistakeIsTakenBackInTheOrderOfWhatIsBuiltOnIt() {
        Person admin = create("kota-mundur");
        var invented = new InventedCity("kota-mundur", 3, YEAR);
        in("kota-mundur", () -> setup.store(TableFile.read(invented.roster()), admin));
        importAndStore(SheetKind.STRATEGY, invented.plans(), admin);
        UUID roster = in("kota-mundur", () -> undo.last()).orElseThrow().id();
        assertThatThrownBy(() -> in("kota-mundur", () -> takeBack(roster, admin))).as("plans stand on the units").hasMessage("setup.roster.takeBack.used");
        assertThat(count("kota-mundur", "org_unit")).as("nothing went").isEqualTo(4);

        UUID plans = stored(admin, SheetKind.STRATEGY);
        importAndStore(SheetKind.BUDGET, invented.budget(), admin);
        UUID budget = stored(admin, SheetKind.BUDGET);
        assertThat(count("kota-mundur", "budget")).isEqualTo(3);
        in("kota-mundur", () -> takeBackPlans(budget, admin));
        assertThat(count("kota-mundur", "budget")).isZero();
        importAndStore(SheetKind.BUDGET, invented.budget(), admin);
        assertThat(count("kota-mundur", "budget")).as("and imported once more").isEqualTo(3);
        assertThatThrownBy(() -> in("kota-mundur", () -> takeBackPlans(budget, admin))).as("once").hasMessage("plan.import.state");

        in("kota-mundur", () -> {
            periods.open(YEAR, LocalDate.of(YEAR, 1, 2), admin);
            return null;
        });
        runJobs("kota-mundur");
        Person planner = in("kota-mundur", () -> accounts.find("bappeda.kota-mundur")).orElseThrow();
        assertThatThrownBy(() -> in("kota-mundur", () -> takeBackPlans(plans, planner))).hasMessage("plan.takeBack.agreements");
        governments.remove("kota-mundur", "kota-mundur", OPERATOR);
    }

    @Test
    void anEmptyTableOfUnitsIsTakenBackWhole() {
        Person admin = create("kota-ulang");
        var invented = new InventedCity("kota-ulang", 3, YEAR);
        in("kota-ulang", () -> setup.store(TableFile.read(invented.roster()), admin));
        UUID roster = in("kota-ulang", () -> undo.last()).orElseThrow().id();
        in("kota-ulang", () -> takeBack(roster, admin));
        assertThat(List.of(count("kota-ulang", "org_unit"), count("kota-ulang", "official"), count("kota-ulang", "position"),
                count("kota-ulang", "appointment"))).containsOnly(0);
        assertThat(in("kota-ulang", () -> accounts.inUse())).extracting(Person::login).containsExactly("admin.kota-ulang");
        assertThatThrownBy(() -> in("kota-ulang", () -> takeBack(roster, admin))).hasMessage("setup.roster.takeBack.other");
        assertThat(in("kota-ulang", () -> setup.store(TableFile.read(invented.roster()), admin)).units()).as("and once more").isEqualTo(4);
        governments.remove("kota-ulang", "kota-ulang", OPERATOR);
    }

    private UUID stored(Person admin, SheetKind sheet) {
        return in(admin.government(), () -> imports.latest(admin)).stream().filter(one -> one.sheet() == sheet).findFirst().orElseThrow().id();
    }

    private Void takeBack(UUID roster, Person admin) {
        undo.takeBack(roster, admin);
        return null;
    }

    private Void takeBackPlans(UUID plans, Person person) {
        imports.takeBack(plans, person);
        return null;
    }

    @Test
    void badRowsAreToldAndNothingIsStored() {
        Person admin = create("kota-keliru");
        String head = String.join(";", RosterTable.HEAD) + "\n";
        assertThat(problems(admin, head + "A1;Satu;DINAS;B1;;;;;;;;;;\nB1;Dua;DINAS;A1;;;;;;;;;;\n")).containsExactly("2 roster.unit.circle",
                "3 roster.unit.circle");
        assertThat(problems(admin, head + "A1;Satu;DINAS;;Kepala;Kepala OPD;Ali;;;1/1/2025;;;;\nA1;;;;Kepala;Kepala OPD;Budi;;;1/1/2025;;;;\n"))
                .containsExactly("3 roster.holder.twice");
        assertThat(problems(admin, head + "A1;Satu;DINAS;;Kepala;Kepala OPD;Ali;123;;32/1/2025;;a b;x;Raja\n")).contains("2 roster.since",
                "2 roster.word", "2 official.nip.bad");
        assertThat(problems(admin, head + "A1;Satu;GEDUNG;X;;;;;;;;;;\n;Dua;;;;;;;;;;;;\n")).contains("2 roster.kind", "3 roster.unit.missing",
                "2 roster.parent.unknown");
        assertThat(problems(admin, head + "A1;Satu;DINAS;;;;Ali;;;;;" + city.login("kepala") + ";ali@x.example;Perencana\n"))
                .containsExactly("2 account.login.taken");
        assertThat(problems(admin, head)).containsExactly("1 table.empty");
        assertThat(count("kota-keliru", "org_unit")).isZero();
        governments.remove("kota-keliru", "kota-keliru", OPERATOR);
    }

    @ParameterizedTest
    @CsvSource({"45717,2025-03-01", "1/3/2025,2025-03-01", "01-03-2025,2025-03-01", "2025-03-01,2025-03-01", "1 Maret 2025,2025-03-01",
        "1 MARET 2025,2025-03-01", "31/02/2025,", "besok,"})
    void datesComeAsNumbersAndAsText(String typed, LocalDate day) {
        assertThat(WrittenDate.parse(typed).orElse(null)).isEqualTo(day);
    }

    @Test
    void whatIsRealAndSealedStays() {
        assertThatThrownBy(() -> governments.remove(city.code(), "lain", OPERATOR)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> governments.remove(city.code(), city.code(), city.person("admin"))).isInstanceOf(Refusal.class);
        walk.sealed(city);

        assertThatThrownBy(() -> governments.remove(city.code(), city.code(), OPERATOR)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.inTransaction(() -> database.queryForList(
                "select teken.remove_government(?, 'x', now())", city.code()))).as("the database refuses too").isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDemoGoesWholeWithWhatItSealed() {
        City demo = cities.build();
        walk.sealed(demo);
        superuser.database().update("update teken.government set demo = true where code = ?", demo.code());

        governments.remove(demo.code(), demo.code(), OPERATOR);

        assertThat(known.find(demo.code())).isEmpty();
        assertThat(superuser.database().queryForObject("select count(*) from teken.verification_entry where issuer = ?", Integer.class,
                demo.code())).isZero();
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("setup");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        visitors.hold(row, row.path().replace("{code}", city.code()).replaceAll("\\{(id|position)}", UUID.randomUUID().toString()),
                row.reads() ? null : "{}");
    }

    @Test
    void pagesShowWhatIsMissing() {
        assertThat(visitors.get("admin").get("/penyiapan").body()).contains("belum", "Unduh templat", "akun");
        assertThat(visitors.get("operator").get("/instalasi/pemda").body()).contains("Pemerintah Kota Uji", "Tambah pemerintah daerah");
        assertThat(visitors.get("operator").get("/").body()).contains("/instalasi/pemda");
    }

    private Person create(String code) {
        OneTimeLink link = governments.create(new NewGovernment(code, "Pemerintah Kota Baru", Government.Kind.CITY, "Kota Baru", "Asia/Jakarta",
                "admin." + code, "Admin Baru", "admin@" + code + ".example"), OPERATOR);
        assertThat(link.path()).isNotBlank();
        return in(code, () -> accounts.find("admin." + code).orElseThrow());
    }

    private void importAndStore(SheetKind sheet, byte[] file, Person admin) {
        in(admin.government(), () -> {
            UUID id = imports.take(sheet, YEAR, "berkas.xlsx", file, new PlanBasis(0, "DPA " + YEAR, null), admin);
            assertThat(imports.get(id, admin).findings().problems()).isEmpty();
            imports.store(id, admin);
            return null;
        });
    }

    private void runJobs(String code) {
        for (var jobs = management.createJobQuery().tenantIdIn(code).activityId("begin-agreements").list(); !jobs.isEmpty();
                jobs = management.createJobQuery().tenantIdIn(code).activityId("begin-agreements").list()) {
            String job = jobs.get(0).getId();
            Tenant.runAs(code, () -> management.executeJob(job));
        }
    }

    private List<String> problems(Person admin, String file) {
        return in(admin.government(), () -> setup.preview(TableFile.read(file.getBytes(StandardCharsets.UTF_8)), admin)).problems().stream()
                .map((Problem problem) -> problem.path() + " " + problem.key()).toList();
    }

    private int count(String code, String table) {
        return in(code, () -> transaction.execute(status -> database.queryForObject("select count(*) from teken." + table, Integer.class)));
    }

    private static <T> T in(String code, Supplier<T> work) {
        return Tenant.runAs(code, work);
    }
}
