package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.TekenTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the rows of {@code authorization/api-coverage.csv}; and the table for programmers leaves nothing out. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiCoverageMatrixTest {

    private static final String PASSPHRASE = "{\"passphrase\":\"x\"}";
    private static final Map<String, String> BODIES = Map.of("/api/me/key", PASSPHRASE, "/api/me/key/renew", PASSPHRASE,
            "/api/me/key/passphrase", "{\"former\":\"x\",\"chosen\":\"x\"}");

    /** What begins alike is told together; what frameworks answer is not ours to tell. */
    private static final Pattern AREA = Pattern.compile("/(?!error|v3/)(api/)?[\\w.-]+");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    private Everybody visitors;

    @BeforeAll
    void everybody() {
        visitors = new Everybody(port, cities.build(), cities.build(), "api-coverage");
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("api-coverage");
    }

    @Test
    void theTableForProgrammersNamesEveryPageAndEveryAddress() throws IOException {
        String table = Files.readString(Path.of("docs/api-coverage.md"));
        Set<String> missing = mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream())
                .map(AREA::matcher).filter(Matcher::lookingAt).map(Matcher::group)
                .filter(area -> !Pattern.compile(Pattern.quote(area) + "(?![\\w-])").matcher(table).find()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        String path = row.path().replace("{year}", "2026").replace("{month}", "1").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        visitors.hold(row, path, row.method().matches("GET|DELETE") ? null : BODIES.getOrDefault(row.path(), "{}"));
    }
}
