package id.teken.agreement;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Asks the rows of {@code authorization/chain.csv}. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainAuthorizationTest {

    private static final List<String> WHO = List.of("anonymous", "head", "staff", "otherHead", "leader", "secretary", "planning", "admin",
            "stranger");
    private static final Map<String, String> LOGINS = Map.of("head", "kepala", "staff", "staf", "otherHead", "kepala2", "leader",
            "walikota", "secretary", "sekda", "planning", "bappeda", "admin", "admin");

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Months months;
    @Autowired
    private Visitors visitors;
    private final Map<String, Visitor> people = new HashMap<>();
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
        for (var city : Map.of("DRAFT", drafting, "SIGNED", signed, "-", signed).entrySet()) {
            LOGINS.forEach((who, login) -> people.put(city.getKey() + who, visitors.of(city.getValue(), login)));
            people.put(city.getKey() + "anonymous", visitors.stranger());
            people.put(city.getKey() + "stranger", visitors.of(elsewhere, "kepala"));
        }
        people.values().forEach(visitor -> visitor.get("/masuk"));
    }

    static Stream<String> rows() {
        try {
            return new ClassPathResource("authorization/chain.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(String row) {
        String[] cells = row.split(";");
        String path = cells[1].replace("{id}", String.valueOf(agreements.get(cells[2]))).replace("{year}", "2026").replace("{unit}", unit.toString())
                .replace("{kind}", "NO_OUTCOME").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        SoftAssertions all = new SoftAssertions();
        for (int column = 0; column < WHO.size(); column++) {
            Visitor visitor = people.get(cells[2] + WHO.get(column));
            int status = cells[0].equals("GET") ? visitor.get(path).status() : path.startsWith("/api") ? visitor.send(cells[0], path, Map.of()).status()
                    : visitor.post(path, Map.of()).status();
            all.assertThat(status).as(WHO.get(column)).isEqualTo(Integer.parseInt(cells[column + 3]));
        }
        all.assertAll();
    }
}
