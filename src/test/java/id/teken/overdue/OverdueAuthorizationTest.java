package id.teken.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Asks the rows of {@code authorization/overdue.csv}, and who sees whose lateness. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueAuthorizationTest {

    private static final Map<String, String> BODIES = Map.of("POST /api/calendar/holidays", "{\"csv\":\"\"}",
            "POST /api/calendar/holidays/preview", "{\"csv\":\"\"}");
    private static final Map<String, String> LOGINS = Map.of("head", "kepala", "staff", "staf", "otherHead", "kepala2", "leader",
            "walikota", "secretary", "sekda", "assistant", "asisten", "planning", "bappeda", "admin", "admin");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    private final Map<String, Http> visitors = new LinkedHashMap<>();

    @BeforeAll
    void everybody() {
        City city = cities.build();
        LOGINS.forEach((who, login) -> visitors.put(who, new Http(port).signIn(city.login(login), City.PASSWORD)));
        visitors.put("anonymous", new Http(port));
        visitors.put("stranger", new Http(port).signIn(cities.build().login("kepala"), City.PASSWORD));
        visitors.values().forEach(visitor -> visitor.get("/masuk"));
    }

    static Stream<String> rows() {
        try {
            return new ClassPathResource("authorization/overdue.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(String row) {
        List<String> heads = List.of("anonymous", "head", "staff", "otherHead", "leader", "secretary", "assistant", "planning",
                "admin", "stranger");
        String[] cells = row.split(";");
        SoftAssertions all = new SoftAssertions();
        for (int column = 0; column < heads.size(); column++) {
            String path = cells[1].replace("{day}", "2031-05-05");
            String body = cells[0].matches("GET|DELETE") ? null : BODIES.getOrDefault(cells[0] + " " + cells[1], "{}");
            all.assertThat(visitors.get(heads.get(column)).send(cells[0], path, body).statusCode()).as(heads.get(column))
                    .isEqualTo(Integer.parseInt(cells[column + 3]));
        }
        all.assertAll();
    }

    @Test
    void thePageNeverShowsAnotherGovernmentsTasks() {
        assertThat(visitors.get("stranger").get("/terlambat").body()).contains("Tidak ada tugas");
    }
}
