package id.teken.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.TekenTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the rows of {@code authorization/overdue.csv}, and who sees whose lateness. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueAuthorizationTest {

    private static final Map<String, String> BODIES = Map.of("POST /api/calendar/holidays", "{\"csv\":\"\"}",
            "POST /api/calendar/holidays/preview", "{\"csv\":\"\"}");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    private Everybody visitors;

    @BeforeAll
    void everybody() {
        visitors = new Everybody(port, cities.build(), cities.build(), "overdue");
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("overdue");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        String body = row.method().matches("GET|DELETE") ? null : BODIES.getOrDefault(row.method() + " " + row.path(), "{}");
        visitors.hold(row, row.path().replace("{day}", "2031-05-05"), body);
    }

    @Test
    void thePageNeverShowsAnotherGovernmentsTasks() {
        assertThat(visitors.get("stranger").get("/terlambat").body()).contains("Tidak ada tugas");
    }
}
