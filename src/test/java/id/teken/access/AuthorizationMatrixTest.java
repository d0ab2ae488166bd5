package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.engine.Tasks;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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

    record Row(String method, String path, String state, Map<String, String> expected) {

        @Override
        public String toString() {
            return method + " " + path + " " + state;
        }
    }

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
    private final Map<String, Http> visitors = new HashMap<>();
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
        for (var people : Map.of("DRAFT", drafting, "COUNTERSIGNING", signing).entrySet()) {
            for (var who : Map.of("head", "kepala", "staff", "staf", "otherHead", "kepala2", "leader", "walikota", "secretary",
                    "sekda", "assistant", "asisten", "planning", "bappeda", "admin", "admin").entrySet()) {
                visitors.put(people.getKey() + who.getKey(), new Http(port).signIn(people.getValue().login(who.getValue()), City.PASSWORD));
            }
            visitors.put(people.getKey() + "anonymous", new Http(port));
        }
        City elsewhere = cities.build();
        Http stranger = new Http(port).signIn(elsewhere.login("kepala"), City.PASSWORD);
        visitors.put("DRAFTstranger", stranger);
        visitors.put("COUNTERSIGNINGstranger", stranger);
        visitors.values().forEach(visitor -> visitor.get("/masuk"));
    }

    @Test
    void everyEndpointHasARow() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:authorization/*.csv")) {
            rows(file).forEach(row -> known.add(row.method() + " " + row.path()));
        }
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
    void theRowHolds(Row row) {
        SoftAssertions all = new SoftAssertions();
        row.expected().forEach((who, status) -> {
            if (!status.equals("*")) {
                int answered = visitors.get(row.state() + who).send(row.method(), path(row), body(row)).statusCode();
                all.assertThat(answered).as(who).isEqualTo(Integer.parseInt(status));
            }
        });
        all.assertAll();
    }

    static Stream<Row> rows() {
        return Stream.of("agreement", "pages").flatMap(file -> rows(new ClassPathResource("authorization/" + file + ".csv")));
    }

    static Stream<Row> rows(Resource file) {
        List<String> lines;
        try {
            lines = file.getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String[] head = lines.get(0).split(";");
        return lines.stream().skip(1).map(line -> line.split(";")).map(cell -> new Row(cell[0], cell[1], cell[2],
                IntStream.range(3, head.length).boxed().collect(Collectors.toMap(i -> head[i], i -> cell[i]))));
    }

    private String path(Row row) {
        String id = row.path().startsWith("/tugas") || row.path().startsWith("/api/tasks") ? taskId
                : row.path().startsWith("/api/agreements") || row.path().startsWith("/perjanjian") ? agreements.get(row.state()).toString()
                        : UUID.randomUUID().toString();
        return row.path().replace("{id}", id).replace("{step}", "review").replace("{number}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String body(Row row) {
        if (row.method().equals("GET") || row.method().equals("DELETE")) {
            return null;
        }
        return BODIES.getOrDefault(row.path().substring(row.path().lastIndexOf('/') + 1), "{}");
    }
}
