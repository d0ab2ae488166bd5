package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.ActionPlanReader;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every row of {@code authorization/evaluation.csv} holds, and whatever is sent is answered in words. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationMatrixTest {

    /** Requests that are let through but change nothing. */
    private static final Map<String, String> BODIES = Map.of("draft", "{\"version\":-1}", "submit", "{\"version\":-1}",
            "late-figures", "{\"lineId\":\"" + UUID.randomUUID() + "\",\"value\":\"1\"}", "verify", "{\"accept\":false,\"reason\":\"\"}",
            "assess", "{\"score\":\"80\",\"reason\":\"\"}", "follow-up", "{\"improvement\":\"\"}", "confirm", "{\"ids\":[]}",
            "close-year", "{\"year\":9999}", "decide", "{\"approve\":false,\"reason\":\"\"}",
            "monthly-reports", "{\"agreementId\":\"" + UUID.randomUUID() + "\",\"month\":1}");

    private static final String NO_FILE = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private ActionPlanReader plans;
    private final Map<String, Everybody> visitors = new HashMap<>();
    private final Map<String, UUID> subjects = new HashMap<>();
    private City city;

    @BeforeAll
    void threeReportsAndEverybody() {
        Map<String, City> people = Map.of("REPORT", cities.build(), "VERIFY", cities.build(), "ASSESS", cities.build());
        subjects.put("REPORT", months.january(people.get("REPORT")));
        subjects.put("ASSESS", months.verified(people.get("ASSESS"), "6,23", "12"));
        UUID handedIn = months.january(people.get("VERIFY"));
        months.fill(people.get("VERIFY"), handedIn, people.get("VERIFY").staff(), "6,23", "12");
        months.submit(people.get("VERIFY"), handedIn);
        subjects.put("VERIFY", handedIn);
        city = cities.build();
        subjects.put("TYPED", months.january(city));
        City planning = people.get("REPORT");
        UUID agreement = months.read(planning, subjects.get("REPORT"), planning.head()).report().agreementId();
        subjects.put("PLAN", planning.in(() -> plans.ofAgreement(agreement)));
        City elsewhere = cities.build();
        people.forEach((state, own) -> visitors.put(state, new Everybody(port, own, elsewhere, "evaluation")));
        visitors.put("PLAN", visitors.get("REPORT"));
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("evaluation");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        String path = row.path().replace("{id}", subjects.get(row.state()).toString()).replace("{year}", "2026").replace("{file}", NO_FILE)
                .replace("{step}", row.state().equals("PLAN") ? "approve-plan" : "assess")
                + (row.reads() && row.path().matches("/api/(monthly-reports|merits)") ? "?year=2026&month=1" : "")
                + (row.path().matches(".*/(evidence|document)") ? "?name=x.pdf" : "");
        visitors.get(row.state()).hold(row, path, row.reads() ? null
                : BODIES.getOrDefault(row.path().substring(row.path().lastIndexOf('/') + 1), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "submit", "late-figures", "verify", "assess", "follow-up"})
    void noActTakesAStrangeBodyBadly(String act) {
        String method = act.equals("draft") ? "PUT" : "POST";
        for (String body : List.of("", "null", "[]", "\"x\"", "{\"version\":\"x\"}", "{\"version\":1,\"figures\":[null]}",
                "{\"version\":0,\"figures\":[{}]}", "{\"version\":0,\"figures\":[{\"lineId\":\"x\"}]}", "{\"accept\":null}",
                "{\"score\":\"1e309\"}", "{\"score\":\"NaN\"}", "{\"lineId\":null}", "{\"version\":0,\"obstacles\":\"" + "x".repeat(20_000) + "\"}")) {
            HttpResponse<String> answer = visitors.get("REPORT").get("head").send(method, "/api/monthly-reports/" + subjects.get("REPORT") + "/" + act, body);
            assertThat(answer.statusCode()).as(act + " " + body).isBetween(400, 422);
            assertThat(answer.body()).doesNotContain("Exception", "at id.teken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "1;drop", "%00"})
    void unknownIdsAreNotFound(String id) {
        for (String path : List.of("/api/monthly-reports/", "/kinerja/", "/api/action-plans/")) {
            assertThat(visitors.get("REPORT").get("head").get(path + id).statusCode()).as(path + id).isIn(400, 404);
        }
    }

    /** Figures are kept as typed, mistakes included, and the answer says what is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"3.17", "NaN", "-1", "1.234,5", "WTP", "=1+1", "<script>alert(1)</script>", "99999999999999999999", "٣"})
    void aDraftKeepsWhatWasTyped(String value) {
        UUID id = subjects.get("TYPED");

        months.fill(city, id, city.staff(), value, "12");

        ReportReader.Reading reading = months.read(city, id, city.staff());
        assertThat(reading.sheet().due().get(0).now().value()).isEqualTo(value);
        boolean number = value.equals("-1") || value.equals("1.234,5");
        assertThat(reading.problems()).hasSize(number ? 0 : 1);
        assertThat(reading.sheet().due().get(0).achievement().isKnown()).isEqualTo(number);
    }
}
