package id.teken.agreement;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the rows of {@code authorization/chain.csv}. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainAuthorizationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Months months;
    private final Map<String, Everybody> people = new HashMap<>();
    private final Map<String, UUID> agreements = new HashMap<>();
    private UUID unit;

    @BeforeAll
    void twoAgreementsAndEverybody() {
        City drafting = cities.build();
        City signed = cities.build();
        City elsewhere = cities.build();
        agreements.put("DRAFT", walk.open(drafting));
        agreements.put("SIGNED", months.signed(signed));
        unit = signed.unit();
        people.put("DRAFT", new Everybody(port, drafting, elsewhere, "chain"));
        people.put("SIGNED", new Everybody(port, signed, elsewhere, "chain"));
        people.put("-", people.get("SIGNED"));
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("chain");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        String path = row.path().replace("{id}", String.valueOf(agreements.get(row.state()))).replace("{year}", "2026")
                .replace("{unit}", unit.toString()).replace("{kind}", "NO_OUTCOME").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        people.get(row.state()).hold(row, path, row.reads() ? null : "{}");
    }
}
