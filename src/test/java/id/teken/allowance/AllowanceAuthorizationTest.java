package id.teken.allowance;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the rows of {@code authorization/allowance.csv}; the decision that is asked for has no roster yet. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowanceAuthorizationTest {

    private static final Map<String, String> BODIES = Map.of("/api/allowance-decisions", "{\"year\":2026,\"month\":12}",
            "/api/allowance-decisions/{id}/approve", "{\"documentHash\":\"x\",\"passphrase\":\"salah sama sekali\"}",
            "/api/allowances/objections", "{\"year\":2026,\"month\":1,\"words\":\"x\"}",
            "/api/allowances/objections/{id}/answer", "{\"upheld\":false,\"answer\":\"x\"}");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Pay pay;
    private Everybody visitors;
    private UUID decision;

    @BeforeAll
    void anOpenDecisionAndEverybody() {
        City city = cities.build();
        pay.begin(city);
        pay.missedJanuary(city);
        decision = pay.open(city, 1);
        visitors = new Everybody(port, city, cities.build(), "allowance");
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("allowance");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        String path = row.path().replaceAll("\\{name:.*}", "gaji.csv").replace("{id}", decision.toString()).replace("{year}", "2026")
                .replace("{month}", "1") + (row.path().endsWith("pegawai.xlsx") ? "?tahun=2026&bulan=1" : "");
        visitors.hold(row, path, row.reads() ? null : BODIES.getOrDefault(row.path(), "{}"));
    }
}
