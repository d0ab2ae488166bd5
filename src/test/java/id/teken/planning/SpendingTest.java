package id.teken.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.TekenTest;
import id.teken.planning.Spending.Kind;
import id.teken.portal.money.Treasury;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** BPKAD enters the money of Dinas Kesehatan, which has two programs of 184.25 and 9.475 thousand million rupiah. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpendingTest {

    private static final String FIRST = "Program Upaya Kesehatan";
    private static final String SECOND = "Program Sumber Daya Kesehatan";

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Treasury treasury;
    @Autowired
    private Spendings spendings;
    @Autowired
    private JdbcTemplate database;
    private Everybody visitors;
    private City visited;
    private City city;

    @BeforeAll
    void everybody() {
        visited = withTreasury();
        visitors = new Everybody(port, visited, cities.build(), "money");
    }

    @BeforeEach
    void aCity() {
        city = withTreasury();
    }

    @Test
    void aMonthIsKnownWhenEveryProgramIs() {
        store(Kind.REALISED, "DINKES;" + FIRST + ";1.000;2.000\n");
        assertThat(month(1).realised()).isEmpty();

        store(Kind.REALISED, "DINKES;" + SECOND + ";500;0\n");

        assertThat(month(1).realised()).contains(new Rupiah(1_500));
        assertThat(month(2).realised()).as("0 is a figure").contains(new Rupiah(2_000));
        assertThat(month(3).realised()).as("missing is not zero").isEmpty();
        assertThat(month(1).ceiling()).isEqualTo(new Rupiah(193_725_000_000L));
    }

    @Test
    void aCorrectionIsANewEntryAndTheOldOneStays() {
        store(Kind.REALISED, "DINKES;" + FIRST + ";1.000\nDINKES;" + SECOND + ";500\n");

        assertThatThrownBy(() -> spent("1.200", "")).isInstanceOf(Refusal.class);
        spent("1.200", "SP2D tertinggal");
        spent("1.200", "");

        assertThat(month(1).realised()).contains(new Rupiah(1_700));
        assertThat(city.in(() -> spendings.history(city.unit(), City.YEAR))).hasSize(3).first()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("SP2D tertinggal"));
    }

    @Test
    void entriesCannotBeChangedEvenPastTheApplication() {
        store(Kind.REALISED, "DINKES;" + FIRST + ";1.000\n");

        for (String change : List.of("update teken.spending set amount = 0", "delete from teken.spending")) {
            assertThatThrownBy(() -> city.inTransaction(() -> database.update(change))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aCashPlanMustAddUpToTheBudget() {
        String months = ";700.000.000".repeat(11);

        assertThat(problems(Kind.PLANNED, "DINKES;" + SECOND + months + ";1\n")).extracting(Problem::key).containsExactly("spending.sum");
        store(Kind.PLANNED, "DINKES;" + SECOND + months + ";1.775.000.000\n");

        assertThat(city.in(() -> spendings.current(city.unit(), City.YEAR))).hasSize(12);
    }

    @Test
    void eachBadRowIsNamedAndThenNothingIsStored() {
        String file = "Kode;Program;Januari\nDINKES;" + FIRST + ";1.000\nXYZ;" + FIRST + ";1\nDINKES;Program Lain;1\nDINKES;" + FIRST
                + ";2\nDINKES;" + SECOND + ";12.5\n";

        assertThat(problems(Kind.REALISED, file)).extracting(Problem::path, Problem::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple("3", "spending.unit"), org.assertj.core.groups.Tuple.tuple("4", "spending.program"),
                org.assertj.core.groups.Tuple.tuple("5", "spending.twice"), org.assertj.core.groups.Tuple.tuple("6", "spending.amount"));
        assertThatThrownBy(() -> store(Kind.REALISED, file)).isInstanceOf(Refusal.class);
        assertThat(city.in(() -> spendings.current(city.unit(), City.YEAR))).isEmpty();
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        store(Kind.REALISED, "DINKES;" + FIRST + ";1.000;2.000\n");
        List<List<Object>> rows = city.in(() -> treasury.table(City.YEAR, Kind.REALISED, treasurer()));

        for (byte[] file : List.of(TableFile.xlsx("2026", SpendingFile.HEAD, rows),
                TableFile.csv(SpendingFile.HEAD, rows).getBytes(StandardCharsets.UTF_8))) {
            SpendingFile read = city.in(() -> treasury.preview(TableFile.read(file), City.YEAR, Kind.REALISED, treasurer()));
            assertThat(read.problems()).isEmpty();
            assertThat(read.entries()).as("nothing new").isEmpty();
        }
    }

    @Test
    void theUnitReadsItsFiguresAndNeverTypesThem() {
        assertThatThrownBy(() -> city.in(() -> treasury.spent(city.unit(), City.YEAR, 1, FIRST, "1", "", city.head())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> treasury.book(city.unit(), City.YEAR, city.otherHead()))).isInstanceOf(Refusal.class);
        assertThat(city.in(() -> treasury.book(city.unit(), City.YEAR, city.head())).programs()).hasSize(2);
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("money");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowOfTheMatrixHolds(MatrixRow row) {
        String path = row.path().replace("{year}", "2026").replace("{unit}", visited.unit().toString()).replace("{kind}", "REALISED")
                .replace("{name}", "realisasi.csv");
        visitors.hold(row, path, row.reads() ? null : "{}");
    }

    private City withTreasury() {
        City built = cities.build();
        built.inTransaction(() -> accounts.open(new NewAccount(built.login("bpkad"), "BPKAD Uji",
                "bpkad@uji.example", null, null, Set.of(Role.TREASURY)), City.PASSWORD));
        return built;
    }

    private Person treasurer() {
        return city.person("bpkad");
    }

    private void spent(String amount, String reason) {
        city.in(() -> treasury.spent(city.unit(), City.YEAR, 1, FIRST, amount, reason, treasurer()));
    }

    private void store(Kind kind, String csv) {
        city.in(() -> treasury.store(table(csv), City.YEAR, kind, treasurer()));
    }

    private List<Problem> problems(Kind kind, String csv) {
        return city.in(() -> treasury.preview(table(csv), City.YEAR, kind, treasurer())).problems();
    }

    private MonthOfMoney month(int month) {
        Optional<MonthOfMoney> found = city.in(() -> spendings.of(city.unit(), City.YEAR, month));
        return found.orElseThrow();
    }

    private static Table table(String csv) {
        return TableFile.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
