package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the rows of {@code authorization/allowance.csv}; the decision that is asked for has no roster yet. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowanceAuthorizationTest {

    private static final List<String> HEADS = List.of("anonymous", "head", "leader", "secretary", "personnel", "treasury", "admin", "stranger");
    private static final Map<String, String> BODIES = Map.of("/api/allowance-decisions", "{\"year\":2026,\"month\":12}",
            "/api/allowance-decisions/{id}/approve", "{\"documentHash\":\"x\",\"passphrase\":\"salah sama sekali\"}",
            "/api/allowances/objections", "{\"year\":2026,\"month\":1,\"words\":\"x\"}",
            "/api/allowances/objections/{id}/answer", "{\"answer\":\"x\"}");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Allowances allowances;
    @Autowired
    private DecisionOpening opening;
    @Autowired
    private Spendings spendings;
    @Autowired
    private TransactionTemplate transaction;
    private final Map<String, Http> visitors = new TreeMap<>();
    private UUID decision;

    @BeforeAll
    void anOpenDecisionAndEverybody() {
        City city = cities.build();
        city.in(() -> transaction.executeWithoutResult(status -> {
            accounts.open(new NewAccount(city.login("bkpsdm"), "BKPSDM", "a@uji.example", null, null, Set.of(Role.PERSONNEL)), City.PASSWORD);
            accounts.open(new NewAccount(city.login("bpkad"), "BPKAD", "b@uji.example", null, null, Set.of(Role.TREASURY)), City.PASSWORD);
        }));
        city.in(() -> allowances.change(new AllowanceForm("Perwali 12/2026", LocalDate.of(2026, 1, 5), "90", "20", 3, Forfeiture.FIRST_SLIDING,
                ReleaseTest.MONTHLY, YearEnd.CARRIED), city.person("bkpsdm")));
        city.in(() -> spendings.store(TableFile.read("DINKES;Program Upaya Kesehatan;1\nDINKES;Program Sumber Daya Kesehatan;1\n"
                .getBytes(StandardCharsets.UTF_8)), City.YEAR, Kind.REALISED, "bpkad", "BPKAD"));
        city.in(() -> spendings.store(TableFile.read(("DINKES;Program Upaya Kesehatan;15.000.000.000" + ";0".repeat(10) + ";169.250.000.000\n"
                + "DINKES;Program Sumber Daya Kesehatan;700.000.000" + ";0".repeat(10) + ";8.775.000.000\n").getBytes(StandardCharsets.UTF_8)),
                City.YEAR, Kind.PLANNED, "bpkad", "BPKAD"));
        decision = city.in(() -> opening.open(2026, 1, city.person("bkpsdm")));
        Map.of("head", "kepala", "leader", "walikota", "secretary", "sekda", "personnel", "bkpsdm", "treasury", "bpkad", "admin", "admin")
                .forEach((who, login) -> visitors.put(who, new Http(port).signIn(city.login(login), City.PASSWORD)));
        visitors.put("anonymous", new Http(port));
        visitors.put("stranger", new Http(port).signIn(cities.build().login("kepala"), City.PASSWORD));
        visitors.values().forEach(visitor -> visitor.get("/masuk"));
    }

    static Stream<String> rows() {
        try {
            return new ClassPathResource("authorization/allowance.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(String row) {
        String[] cells = row.split(";");
        String path = cells[1].replaceAll("\\{name:.*}", "gaji.csv").replace("{id}", decision.toString()).replace("{year}", "2026")
                .replace("{month}", "1") + (cells[1].endsWith("pegawai.xlsx") ? "?tahun=2026&bulan=1" : "");
        SoftAssertions all = new SoftAssertions();
        for (int column = 0; column < HEADS.size(); column++) {
            String body = cells[0].equals("GET") ? null : BODIES.getOrDefault(cells[1], "{}");
            all.assertThat(visitors.get(HEADS.get(column)).send(cells[0], path, body).statusCode()).as(HEADS.get(column))
                    .isEqualTo(Integer.parseInt(cells[column + 3]));
        }
        all.assertAll();
    }
}
