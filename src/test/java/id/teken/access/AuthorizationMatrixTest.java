package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.engine.Tasks;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The files of {@code authorization/} are the truth about who may what: every endpoint has a row in one of them, and every row of
 * {@code agreement.csv} and {@code pages.csv} holds here; a feature with another fixture asks the rows of its own file.
 */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {

    /** Requests that are let through but change nothing. */
    private static final Map<String, String> BODIES = Map.of("draft", "{\"version\":-1,\"lines\":[],\"programs\":[]}",
            "submit", "{\"version\":-1}", "waive", "{\"remark\":\"NO_OUTCOME\",\"reason\":\"\"}", "decide", "{\"decisions\":[]}",
            "sign", "{\"documentHash\":\"x\",\"passphrase\":\"x\"}", "countersign", "{\"documentHash\":\"x\",\"passphrase\":\"x\"}",
            "witness", "{\"documentHash\":\"x\",\"passphrase\":\"x\"}", "tokens", "{\"name\":\"\",\"scope\":\"READ\",\"days\":1}", "review", "{}");
    private static final Set<String> FOREIGN = Set.of("/error", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/{group}",
            "/v3/api-docs.yaml/{group}", "/v3/api-docs/swagger-config");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Tasks tasks;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    private final Map<String, Everybody> visitors = new HashMap<>();
    private final Map<String, UUID> agreements = new HashMap<>();
    private String taskId;

    @BeforeAll
    void twoAgreementsAndEverybody() {
        City drafting = cities.build();
        City signing = cities.build();
        agreements.put("DRAFT", walk.open(drafting));
        agreements.put("COUNTERSIGNING", walk.sealed(signing));
        walk.sign(signing, agreements.get("COUNTERSIGNING"), signing.head());
        taskId = drafting.in(() -> tasks.open(agreements.get("DRAFT")).get(0).id());
        visitors.put("DRAFT", new Everybody(port, drafting, cities.build(), "agreement"));
        visitors.put("COUNTERSIGNING", new Everybody(port, signing, cities.build(), "agreement"));
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> known = MatrixRow.all().map(row -> row.method() + " " + row.path()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)
                        .filter(endpoint -> !known.contains(endpoint) && !FOREIGN.contains(path)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        visitors.get(row.state()).hold(row, who -> path(row), body(row));
    }

    static Stream<MatrixRow> rows() {
        return Stream.of("agreement", "pages").flatMap(MatrixRow::of);
    }

    private String path(MatrixRow row) {
        String id = row.path().startsWith("/tugas") || row.path().startsWith("/api/tasks") ? taskId
                : row.path().startsWith("/api/agreements") || row.path().startsWith("/perjanjian") ? agreements.get(row.state()).toString()
                        : UUID.randomUUID().toString();
        return row.path().replace("{id}", id).replace("{step}", "review").replace("{number}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String body(MatrixRow row) {
        if (row.method().equals("GET") || row.method().equals("DELETE")) {
            return null;
        }
        return BODIES.getOrDefault(row.path().substring(row.path().lastIndexOf('/') + 1), "{}");
    }
}
