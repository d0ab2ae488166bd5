package id.teken.agreement.web;

import static id.teken.agreement.web.ApiCalls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft keeps whatever is typed, mistakes included, and no text and no request makes the server stumble. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTextsTest {

    private static final List<String> LINE_TEXTS = List.of("objective", "indicator", "unit", "target", "weight", "dataSource",
            "baseline", "lastResult");
    private static final List<String> PROGRAM_TEXTS = List.of("name", "budget", "source");

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    private UUID id;
    private Visitor head;
    private ObjectNode original;

    @BeforeAll
    void aDraftAndItsHead() {
        City city = cities.build();
        id = walk.open(city);
        head = visitors.of(city, "kepala");
        original = ApiCalls.draft(head, id);
    }

    @BeforeEach
    void asItWas() {
        ObjectNode again = original.deepCopy();
        again.set("version", draft().get("version"));
        assertThat(save(again).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whateverIsTypedIsKept(String name, String typed, String kept) {
        ObjectNode draft = draft();
        for (JsonNode line : draft.get("lines")) {
            LINE_TEXTS.forEach(field -> ((ObjectNode) line).put(field, typed));
        }
        for (JsonNode program : draft.get("programs")) {
            PROGRAM_TEXTS.forEach(field -> ((ObjectNode) program).put(field, typed));
        }

        Reply saved = save(draft);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode view = head.get(address("")).json();
        assertThat(view.get("lines")).hasSize(3).allSatisfy(line -> assertThat(LINE_TEXTS).allSatisfy(
                field -> assertThat(line.get(field).asText()).as(field).isEqualTo(kept)));
        assertThat(view.get("programs")).hasSize(2).allSatisfy(program -> assertThat(PROGRAM_TEXTS).allSatisfy(
                field -> assertThat(program.get(field).asText()).as(field).isEqualTo(kept)));
        Reply page = head.get("/perjanjian/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertProblem(head.send("POST", address("/submit"), Map.of("version", view.get("version").asInt())), 422);
    }

    static Stream<Arguments> whateverIsTypedIsKept() {
        return Stream.of(
                same("decimal comma", "3,17"), same("decimal point", "3.17"), same("Indonesian groups", "1.234,5"),
                same("English groups", "1,234.5"), same("too large for a double", "1e309"), same("not a number", "NaN"),
                same("many digits", "9".repeat(400)), same("largest budget", "999.999.999.999.999.999"),
                same("largest budget that counts", "9.999.999.999.999.999"),
                same("emoji", "🇮🇩 👩‍⚕️ target 😀"), same("Arabic", "مرحبا"), same("combining marks", "n\u0303o\u0308"),
                same("private use and rare planes", "\uE000 \uD83E\uDD96 \uD840\uDC00"),
                Arguments.of("NUL", "se\u0000hat", "sehat"), Arguments.of("control characters", "\u0001a\u0007\u001Bb\u007F", "ab"),
                Arguments.of("turned direction", "\u202Eabc\u202C \u2066x\u2069", "abc x"),
                Arguments.of("line breaks", "satu\r\ndua\rtiga\n", "satu\ndua\ntiga"), Arguments.of("spaces around", "  x\t ", "x"),
                same("expression", "${7*7}"), same("another expression", "#{7*7} *{x} @{y} ~{z} __${1}__"),
                same("message pattern", "{0} '{1}' {2,number}"), same("markup", "<script>alert(1)</script> &amp; \"'"),
                same("SQL", "'; drop table teken.agreement; --"), same("backslashes", "\\u0000 \\\\ \\n %00"),
                same("path", "../../etc/passwd"), same("long", "x".repeat(5_000)), same("long without words", "😀".repeat(2_500)),
                same("dashes", "-".repeat(4_990) + " x y"), Arguments.of("nothing but spaces", "   ", ""));
    }

    @Test
    void halfACharacterIsNoReasonToFail() {
        ObjectNode draft = draft();
        String body = draft.toString().replace("\"dataSource\":\"\"", "\"dataSource\":\"a\\ud83db\"");
        assertThat(body).contains("ud83d");

        assertThat(head.send("PUT", address("/draft"), body).status()).isIn(200, 400);
        assertThat(head.get(address("")).status()).isEqualTo(200);
    }

    @Test
    void manyLargeBudgetsCanBeAddedUp() {
        ObjectNode draft = draft();
        ArrayNode programs = draft.putArray("programs");
        IntStream.range(0, 300).forEach(index -> programs.addObject().put("name", "Program " + index)
                .put("budget", "999.999.999.999.999.999").put("source", "APBD"));

        Reply saved = save(draft);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(head.get(address("")).status()).isEqualTo(200);
    }

    @Test
    void tooManyRowsAndTooLongTextsAreRefusedAsAWhole() {
        JsonNode version = draft().get("version");
        ObjectNode draft = draft();
        IntStream.range(0, 301).forEach(index -> ((ArrayNode) draft.get("lines")).addObject());
        assertProblem(save(draft), 422);

        ObjectNode other = draft();
        ((ObjectNode) other.at("/lines/0")).put("baseline", "x".repeat(10_001));
        assertProblem(save(other), 422);
        assertThat(draft().get("version")).isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource
    void anUnreadableRequestIsRefusedCalmly(String method, String path, String body, int status) {
        JsonNode version = draft().get("version");

        assertProblem(head.send(method, address(path), body), status);

        assertThat(draft().get("version")).isEqualTo(version);
    }

    static Stream<Arguments> anUnreadableRequestIsRefusedCalmly() {
        return Stream.of(
                Arguments.of("PUT", "/draft", "{", 400), Arguments.of("PUT", "/draft", "[]", 400),
                Arguments.of("PUT", "/draft", "null", 400), Arguments.of("PUT", "/draft", "{}", 422),
                Arguments.of("PUT", "/draft", "{\"version\":\"x\"}", 400),
                Arguments.of("PUT", "/draft", "{\"version\":99999999999}", 400),
                Arguments.of("PUT", "/draft", "{\"version\":1,\"lines\":[null]}", 422),
                Arguments.of("PUT", "/draft", "{\"version\":1,\"lines\":[{\"kind\":\"X\"}]}", 400),
                Arguments.of("PUT", "/draft", "{\"version\":1,\"lines\":[{\"id\":\"x\"}]}", 400),
                Arguments.of("PUT", "/draft", "{\"version\":1,\"programs\":{}}", 400),
                Arguments.of("PUT", "/draft", "{\"version\":1,\"lines\":" + "[".repeat(2_000), 400),
                Arguments.of("POST", "/submit", "", 400), Arguments.of("POST", "/submit", "{}", 422),
                Arguments.of("POST", "/review", "{\"corrections\":[null]}", 400),
                Arguments.of("POST", "/review", "{\"corrections\":[{\"field\":\"tidak ada\"}]}", 400),
                Arguments.of("POST", "/sign", "{}", 422));
    }

    private String address(String act) {
        return "/api/agreements/" + id + act;
    }

    private ObjectNode draft() {
        return ApiCalls.draft(head, id);
    }

    private Reply save(ObjectNode draft) {
        return head.send("PUT", address("/draft"), draft.toString());
    }

    private static Arguments same(String name, String typed) {
        return Arguments.of(name, typed, typed);
    }
}
