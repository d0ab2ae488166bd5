package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import id.teken.values.PlainText;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever people and programs send: a clear message, never a stack trace, never a 500, nothing lost. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final List<String> LINE_TEXTS = List.of("objective", "indicator", "unit", "target", "weight", "dataSource",
            "baseline", "lastResult");
    private static final List<String> PROGRAM_TEXTS = List.of("name", "budget", "source");
    private static final List<String> NASTY = List.of("", "   ", "-1", "NaN", "Infinity", "1e309", "0x10", "1.234,5", "1,234.5",
            "3.17", "1.000.0", "99999999999999999999", "-0", "\u0663\u0664", "a".repeat(5000), "\ud83d\ude00 senyum", "nul\u0000tengah",
            "\u202Ekanan ke kiri", "<script>alert(1)</script>", "${7*7}", "#{7*7}", "{{7*7}}", "=HYPERLINK(\"http://x\")",
            "baris\r\nbaru", "'; drop table teken.agreement; --", "\\u0000", "\ud800", "tab\tdi tengah");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private ObjectMapper json;
    private City city;
    private UUID agreement;
    private Http head;
    /** The agreement as it was read last; null once it was changed. */
    private JsonNode seen;

    @BeforeAll
    void aDraft() {
        city = cities.build();
        agreement = walk.open(city);
        head = new Http(port).signIn(city.login("kepala"), City.PASSWORD);
    }

    static Stream<String> everyNastyText() {
        return NASTY.stream();
    }

    /** 28 texts in each of 11 fields. */
    @ParameterizedTest(name = "#{index}")
    @MethodSource("everyNastyText")
    void aDraftKeepsWhatWasTypedInEveryField(String text) throws JsonProcessingException {
        ObjectNode draft = draft();
        LINE_TEXTS.forEach(field -> ((ObjectNode) draft.get("lines").get(0)).put(field, text));
        PROGRAM_TEXTS.forEach(field -> ((ObjectNode) draft.get("programs").get(0)).put(field, text));
        seen = null;

        HttpResponse<String> answer = head.send("PUT", "/api/agreements/" + agreement + "/draft", json.writeValueAsString(draft));

        assertHarmless(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(LINE_TEXTS).allSatisfy(field -> assertThat(view().get("lines").get(0).get(field).asText()).as(field)
                .isEqualTo(expected(text)));
        assertThat(PROGRAM_TEXTS).allSatisfy(field -> assertThat(view().get("programs").get(0).get(field).asText()).as(field)
                .isEqualTo(expected(text)));
        HttpResponse<String> page = head.get("/perjanjian/" + agreement);
        assertHarmless(page);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"version\":null}", "{\"version\":\"x\"}", "{\"version\":1,\"lines\":[null]}",
            "{\"version\":1,\"lines\":[{\"kind\":\"NICHTS\"}]}", "{\"version\":1,\"lines\":{}}", "{\"version\":99999999999}",
            "{\"version\":1,\"programs\":[{\"id\":\"no-uuid\"}]}", "{\"version\":-1,\"lines\":[],\"programs\":[]}", "<xml/>", "{",
            "{\"version\":1,\"lines\":[[[[[]]]]]}"})
    void aBodyThatIsNoDraftIsRefused(String body) throws JsonProcessingException {
        String before = head.get("/api/agreements/" + agreement).body();

        HttpResponse<String> answer = head.send("PUT", "/api/agreements/" + agreement + "/draft", body);

        assertHarmless(answer);
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(json.readTree(answer.body()).get("detail").asText()).isNotBlank();
        assertThat(head.get("/api/agreements/" + agreement).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"submit", "review", "corrections/decide", "confirm", "object", "sign", "countersign", "decline",
            "correct-on-the-spot", "withdraw", "waive"})
    void noActTakesAnEmptyOrStrangeBodyBadly(String act) {
        for (String body : new String[] {"", "null", "[]", "{}", "{\"x\":1}", "\"text\"", "{\"corrections\":[null]}",
                "{\"decisions\":[{}]}", "{\"answers\":[{}]}", "{\"lastWords\":[{}]}", "{\"questions\":[{}]}",
                "{\"passphrase\":\"x\",\"documentHash\":null}", "{\"reason\":\"\\u0000\"}",
                "{\"corrections\":[{\"lineId\":null,\"field\":\"target\",\"newValue\":null,\"reason\":null}]}"}) {
            HttpResponse<String> answer = head.post("/api/agreements/" + agreement + "/" + act, body);
            assertHarmless(answer);
            assertThat(answer.statusCode()).as(act + " " + body).isBetween(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "x", "..%2f..%2fetc", "%00", "1;drop", "%F0%9F%98%80", "null"})
    void unknownIdsAreNotFound(String id) {
        for (String path : new String[] {"/api/agreements/%s", "/api/agreements/%s/document", "/api/agreements/%s/document/pages/1",
                "/api/agreements/%s/work/review", "/api/tasks/%s", "/perjanjian/%s", "/tugas/%s"}) {
            HttpResponse<String> answer = head.get(path.formatted(id));
            assertHarmless(answer);
            assertThat(answer.statusCode()).as(path + " " + id).isIn(200, 400, 404);
            assertThat(answer.statusCode() != 200 || path.startsWith("/tugas")).as(path + " " + id).isTrue();
        }
    }

    @Test
    void aTooLargeBodyIsRefused() {
        String large = "{\"version\":1,\"lines\":[{\"objective\":\"" + "x".repeat(10_000_000) + "\"}],\"programs\":[]}";

        HttpResponse<String> answer = head.send("PUT", "/api/agreements/" + agreement + "/draft", large);

        assertHarmless(answer);
        assertThat(answer.statusCode()).isBetween(400, 422);
    }

    @Test
    void tooManyLinesAreRefused() throws JsonProcessingException {
        ObjectNode draft = draft();
        var lines = draft.putArray("lines");
        for (int i = 0; i < 301; i++) {
            lines.addObject().put("indicator", "I" + i);
        }

        HttpResponse<String> answer = head.send("PUT", "/api/agreements/" + agreement + "/draft", json.writeValueAsString(draft));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("paling banyak 300");
    }

    @Test
    void aStaleVersionIsAConflictAndSaysSo() throws JsonProcessingException {
        ObjectNode draft = draft();
        draft.put("version", 0);

        HttpResponse<String> answer = head.send("PUT", "/api/agreements/" + agreement + "/draft", json.writeValueAsString(draft));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Orang lain sudah menyimpan");
    }

    @Test
    void anotherCitysAgreementLooksLikeNone() {
        Http stranger = new Http(port).signIn(cities.build().login("kepala"), City.PASSWORD);

        assertThat(stranger.get("/api/agreements/" + agreement).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/api/agreements/" + agreement + "/submit", "{\"version\":1}").statusCode()).isEqualTo(404);
    }

    private ObjectNode draft() throws JsonProcessingException {
        JsonNode view = view();
        ObjectNode draft = json.createObjectNode();
        draft.set("version", view.get("version"));
        draft.set("lines", view.get("lines").deepCopy());
        draft.set("programs", view.get("programs").deepCopy());
        return draft;
    }

    private JsonNode view() throws JsonProcessingException {
        if (seen == null) {
            seen = json.readTree(head.get("/api/agreements/" + agreement).body());
        }
        return seen;
    }

    /** Only control characters, direction marks and outer spaces go; half of a character cannot be kept by anybody. */
    private static String expected(String text) {
        return PlainText.clean(text).replace('\ud800', '?');
    }

    private static void assertHarmless(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "at id.teken", "at org.", "ENGINE-", "SQLState");
    }
}
