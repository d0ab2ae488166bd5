package id.teken.agreement.web;

import static id.teken.agreement.web.ApiCalls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.agreement.AgreementState;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The addresses that forms and other programs use: what comes back, what is refused and how, what races leave behind. */
@TekenTest
class AgreementApiTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    private City city;
    private UUID id;
    private Visitor head;

    @BeforeEach
    void aDraftAndItsHead() {
        city = cities.build();
        id = walk.open(city);
        head = visitors.of(city, "kepala");
    }

    // ---- what comes back

    @Test
    void theOverviewListsWhatThePersonMaySee() {
        assertThat(head.get("/api/agreements").json()).singleElement().satisfies(row -> {
            assertThat(row.get("id").asText()).isEqualTo(id.toString());
            assertThat(row.get("unit").asText()).isEqualTo("Dinas Kesehatan");
            assertThat(row.get("year").asInt()).isEqualTo(2026);
            assertThat(row.get("state").asText()).isEqualTo("DRAFT");
            assertThat(row.get("revision").asInt()).isOne();
        });
        assertThat(visitors.of(city, "kepala2").get("/api/agreements").json()).isEmpty();
        assertThat(visitors.of(city, "walikota").get("/api/agreements").json()).hasSize(1);
        assertThat(head.get("/api/agreements?year=2026&first=-3&most=0").json()).hasSize(1);
        assertThat(head.get("/api/agreements?year=2027").json()).isEmpty();
        assertThat(head.get("/api/agreements?first=1").json()).isEmpty();
    }

    @Test
    void anAgreementIsShownWithEverythingAFormNeeds() {
        Reply reply = head.get(address(""));

        assertThat(reply.type()).startsWith("application/json");
        JsonNode view = reply.json();
        assertThat(view.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "year", "state", "stateLabel", "revision", "version",
                "letterNumber", "unit", "first", "second", "lines", "programs", "totalBudget", "totalBudgetWords", "remarks",
                "corrections", "questions", "objection", "decline", "mayObject", "document", "voidDocuments", "history", "may", "versions",
                "supportable", "takenOver");
        assertThat(view.get("stateLabel").asText()).isEqualTo("Konsep");
        assertThat(view.at("/first/name").asText()).isEqualTo("dr. Kepala Uji, M.Kes.");
        assertThat(view.at("/second/position").asText()).isEqualTo("Wali Kota Uji");
        assertThat(view.get("totalBudgetWords").asText()).isEqualTo("seratus sembilan puluh tiga miliar tujuh ratus dua puluh lima juta rupiah");
        assertThat(view.at("/lines/0").fieldNames()).toIterable().contains("number", "id", "objective", "indicator", "kind", "unit",
                "target", "direction", "calculation", "frequency", "weight", "dataSource", "baseline", "lastResult", "planTarget", "planUnit");
        assertThat(view.at("/lines/0/planTarget").asText()).isEqualTo("74,85");
        assertThat(view.at("/programs/0/budget").asText()).isEqualTo("184.250.000.000");
        assertThat(view.at("/may/save").asBoolean()).isTrue();
        assertThat(view.at("/may/review").asBoolean()).isFalse();
        assertThat(view.at("/history/0/what").asText()).isEqualTo("Perjanjian dibuka");
    }

    @Test
    void aSavedDraftAnswersWithVersionPlacesProblemsAndRemarks() {
        ObjectNode draft = draft();
        ((ObjectNode) draft.at("/lines/0")).put("target", "3.17").put("weight", "20");

        JsonNode saved = save(head, draft).json();

        assertThat(saved.get("version").asInt()).isEqualTo(2);
        assertThat(saved.get("savedAt").asText()).startsWith("2026-02-02T02:00:00");
        assertThat(saved.get("lines")).hasSize(3);
        assertThat(saved.at("/lines/0/id").asText()).isEqualTo(draft.at("/lines/0/id").asText());
        assertThat(saved.get("totalBudget").asText()).isEqualTo("193.725.000.000");
        assertThat(saved.at("/problems/0/path").asText()).isEqualTo("lines[0].target");
        assertThat(saved.at("/problems/0/message").asText()).isEqualTo("Titik adalah pemisah ribuan. Tulis 3,17.");
        assertThat(saved.at("/remarks/0/code").asText()).isEqualTo("WEIGHTS_NOT_100");
        assertThat(saved.at("/remarks/0/severityLabel").asText()).isEqualTo("Harus diperbaiki");
    }

    @Test
    void theWholeWayIsWalkedByTheApi() {
        Visitor leader = visitors.of(city, "walikota");
        Visitor secretary = visitors.of(city, "sekda");

        assertState(head.send("POST", address("/submit"), Map.of("version", 1)), "REVIEW");
        String line = lineId();
        assertState(leader.send("POST", address("/review"), Map.of("questions", List.of(Map.of("lineId", line, "text", "Mengapa tetap?")))),
                "CONFIRM");
        String question = head.get(address("")).json().at("/questions/0/id").asText();
        JsonNode answered = head.send("POST", address("/confirm"),
                Map.of("answers", List.of(Map.of("questionId", question, "answer", "Sesuai tren")))).json();
        assertThat(answered.get("state").asText()).isEqualTo("REVIEW");
        assertThat(answered.at("/questions/0/answer").asText()).isEqualTo("Sesuai tren");
        assertState(leader.send("POST", address("/review"), Map.of("corrections", List.of(correction(line, "75")))), "CORRECTION");
        JsonNode proposed = secretary.get(address("")).json().at("/corrections/0");
        assertThat(proposed.get("place").asText()).isEqualTo("1. Usia Harapan Hidup");
        assertThat(proposed.get("fieldLabel").asText()).isEqualTo("Target");
        JsonNode decided = secretary.send("POST", address("/corrections/decide"),
                Map.of("decisions", List.of(Map.of("correctionId", proposed.get("id").asText(), "approve", true)))).json();
        assertThat(decided.get("state").asText()).isEqualTo("CONFIRM");
        assertThat(decided.at("/lines/0/target").asText()).isEqualTo("75");
        assertThat(decided.at("/corrections/0/stateLabel").asText()).isEqualTo("Diterapkan");
        assertState(head.send("POST", address("/object"), Map.of("reason", "Terlalu tinggi")), "REVIEW");
        assertThat(leader.get(address("")).json().at("/objection/reason").asText()).isEqualTo("Terlalu tinggi");
        assertState(leader.send("POST", address("/review"), Map.of()), "SEALED");
        walk.fireJobs(city, id);
        JsonNode document = head.get(address("")).json().get("document");
        assertThat(document.get("pageImages")).hasSize(document.get("pages").asInt());
        assertState(head.send("POST", address("/sign"), signature(document.get("hash").asText())), "COUNTERSIGNING");
        String halfSigned = leader.get(address("")).json().at("/document/hash").asText();
        JsonNode signed = leader.send("POST", address("/countersign"), signature(halfSigned)).json();

        assertThat(signed.get("state").asText()).isEqualTo("SIGNED");
        assertThat(signed.at("/document/signatures")).extracting(signature -> signature.get("role").asText())
                .containsExactly("FIRST", "SECOND");
    }

    @Test
    void theSealedFileIsServedAsPdfAndAsPictures() {
        sealed();

        Reply pdf = head.get(address("/document"));
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        Reply page = head.get(address("/document/pages/1"));
        assertThat(page.type()).isEqualTo("image/png");
        assertThat(page.bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(head.get(address("/document/pages/0")).status()).isEqualTo(404);
        assertThat(head.get(address("/document/pages/99")).status()).isEqualTo(404);
        assertThat(head.get(address("/document/pages/x")).status()).isEqualTo(404);
    }

    @Test
    void aPartyDeclinesWithAReason() {
        sealed();

        JsonNode view = head.send("POST", address("/decline"), Map.of("reason", "Ada salah ketik")).json();

        assertThat(view.get("state").asText()).isEqualTo("REVIEW");
        assertThat(view.get("document").isNull()).isTrue();
        assertThat(view.at("/decline/reason").asText()).isEqualTo("Ada salah ketik");
    }

    @Test
    void theLeaderCorrectsOnTheSpot() {
        sealed();
        head.send("POST", address("/sign"), signature(hash()));

        assertState(visitors.of(city, "walikota").send("POST", address("/correct-on-the-spot"),
                Map.of("corrections", List.of(correction(lineId(), "75")))), "CORRECTION");
    }

    @Test
    void bappedaWaivesARemarkAndWithdraws() {
        Visitor planning = visitors.of(city, "bappeda");
        ObjectNode draft = draft();
        ((ObjectNode) draft.at("/lines/0")).put("target", "74,8");
        save(head, draft);

        JsonNode waived = planning.send("POST", address("/waive"), Map.of("remark", "TARGET_WEAKER_THAN_PLAN", "place", lineId(),
                "reason", "RPJMD salah cetak")).json();
        assertThat(waived.get("remarks")).isEmpty();

        assertState(planning.send("POST", address("/withdraw"), Map.of("reason", "Digabung")), "WITHDRAWN");
    }

    @Test
    void unfinishedWorkIsKeptForThePersonAlone() {
        walk.submit(city, id);
        Visitor leader = visitors.of(city, "walikota");
        assertThat(leader.get(address("/work/review")).json().get("content").isNull()).isTrue();
        Map<String, Object> content = Map.of("corrections", List.of(Map.of("newValue", "75 \u0000 😀 \\u0000 \\ \"")));

        assertThat(leader.send("PUT", address("/work/review"), Map.of("content", content)).status()).isEqualTo(204);

        assertThat(leader.get(address("/work/review")).json().at("/content/corrections/0/newValue").asText())
                .isEqualTo("75  😀 \\u0000 \\ \"");
        assertThat(visitors.of(city, "sekda").get(address("/work/review")).json().get("content").isNull()).isTrue();
        assertThat(leader.get(address("/work/draft")).status()).isEqualTo(404);
        assertThat(leader.send("PUT", address("/work/review"), Map.of("content", "x".repeat(500_001))).status()).isEqualTo(422);
        assertThat(visitors.of(city, "kepala2").get(address("/work/review")).status()).isEqualTo(404);
    }

    @Test
    void tasksTellWhatWaits() {
        JsonNode task = head.get("/api/tasks").json().get(0);

        assertThat(task.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "step", "name", "subjectId", "open", "mine",
                "assigneeName", "due", "overdue", "completedAt", "completedBy");
        assertThat(task.get("subjectId").asText()).isEqualTo(id.toString());
        assertThat(head.get("/api/tasks/" + task.get("id").asText()).json().get("mine").asBoolean()).isTrue();
        City foreign = cities.build();
        assertThat(visitors.of(foreign, "kepala").get("/api/tasks/" + task.get("id").asText()).status()).isEqualTo(404);
    }

    // ---- what is refused, and how

    @Test
    void whoeverIsNotSignedInGetsAProblem() {
        Visitor stranger = visitors.stranger();

        assertProblem(stranger.get("/api/agreements"), 401);
        assertProblem(stranger.get(address("")), 401);
        stranger.get("/masuk");
        assertProblem(stranger.send("POST", address("/submit"), Map.of("version", 1)), 401);
    }

    @Test
    void aRequestFromElsewhereIsRefused() {
        assertProblem(head.sendForged("POST", address("/submit"), Map.of("version", 1)), 403);
        assertThat(state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void whoeverMayNotIsToldWhoMay() {
        JsonNode problem = assertProblem(visitors.of(city, "staf").send("POST", address("/submit"), Map.of("version", 1)), 403);

        assertThat(problem.get("detail").asText()).isEqualTo("Hanya kepala perangkat daerah yang dapat mengirim konsep.");
        assertThat(problem.get("title").asText()).isEqualTo("Tidak berhak");
        for (String act : List.of("/review", "/sign", "/countersign", "/withdraw", "/waive")) {
            Reply reply = visitors.of(city, "asisten").send("POST", address(act), Map.of("reason", "x", "documentHash", "x", "passphrase",
                    "x", "remark", "NO_OUTCOME"));
            assertProblem(reply, 403);
        }
        assertThat(state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void whatIsForeignAndWhatDoesNotExistLookTheSame() {
        City foreign = cities.build();
        Visitor stranger = visitors.of(foreign, "walikota");
        String nobody = "/api/agreements/" + UUID.randomUUID();
        for (String path : List.of("", "/document", "/document/pages/1", "/work/review")) {
            JsonNode hidden = assertProblem(stranger.get(address(path)), 404);
            JsonNode unknown = assertProblem(stranger.get(nobody + path), 404);
            assertThat(hidden.get("detail")).isEqualTo(unknown.get("detail"));
        }
        for (String act : List.of("/submit", "/review", "/corrections/decide", "/confirm", "/object", "/sign", "/countersign",
                "/decline", "/correct-on-the-spot", "/withdraw", "/waive")) {
            Object body = Map.of("version", 1, "reason", "x", "documentHash", "x", "passphrase", "x", "remark", "NO_OUTCOME");
            assertProblem(stranger.send("POST", address(act), body), 404);
            assertProblem(visitors.of(city, "kepala2").send("POST", address(act), body), 404);
        }
        assertProblem(stranger.send("PUT", address("/draft"), Map.of("version", 1)), 404);
        assertProblem(head.get("/api/agreements/bukan-uuid"), 404);
        assertThat(head.send("DELETE", address(""), null).status()).isEqualTo(405);
        assertThat(state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void aStaleDraftIsRefusedWithoutLosingTheOtherOne() {
        ObjectNode mine = draft();
        ObjectNode theirs = draft();
        ((ObjectNode) theirs.at("/lines/0")).put("dataSource", "BPS");
        assertThat(save(visitors.of(city, "staf"), theirs).status()).isEqualTo(200);

        JsonNode problem = assertProblem(save(head, mine), 409);

        assertThat(problem.get("detail").asText()).isEqualTo("Orang lain sudah menyimpan konsep ini setelah Anda membukanya.");
        assertThat(draft().at("/lines/0/dataSource").asText()).isEqualTo("BPS");
        assertProblem(head.send("POST", address("/submit"), Map.of("version", 1)), 409);
    }

    @Test
    void anActThatComesTooLateIsRefused() {
        walk.submit(city, id);

        JsonNode late = assertProblem(save(head, draft()), 409);
        assertThat(late.get("detail").asText()).isEqualTo("Konsep sudah dikirim; perubahan tidak disimpan.");
        assertProblem(head.send("POST", address("/confirm"), Map.of()), 409);
        assertProblem(head.send("POST", address("/sign"), signature("x")), 409);
    }

    @Test
    void aDocumentThatChangedSinceItWasReadIsNotSigned() {
        sealed();

        assertProblem(head.send("POST", address("/sign"), signature("0".repeat(64))), 409);
        assertProblem(head.send("POST", address("/sign"), Map.of("passphrase", City.PASSPHRASE)), 409);

        assertThat(state()).isEqualTo(AgreementState.SIGNING);
    }

    @Test
    void whatIsMissingIsToldPlaceByPlace() {
        ObjectNode draft = draft();
        ((ObjectNode) draft.at("/lines/0")).put("objective", "").put("target", "banyak").put("weight", "0");
        ((ObjectNode) draft.at("/lines/1")).put("indicator", "x".repeat(1_001)).put("direction", "RANGE");
        ((ObjectNode) draft.at("/programs/1")).put("name", " ").put("budget", "1,5");
        save(head, draft);

        JsonNode problem = assertProblem(head.send("POST", address("/submit"), Map.of("version", 2)), 422);

        assertThat(problem.get("detail").asText()).isEqualTo("Ada yang perlu diperbaiki.");
        assertThat(problem.get("problems")).extracting(place -> place.get("path").asText()).containsExactly("lines[0].objective",
                "lines[0].target", "lines[0].weight", "lines[1].indicator", "lines[1].target", "programs[1].name", "programs[1].budget");
        assertThat(problem.get("problems")).allSatisfy(place -> assertThat(place.get("message").asText()).isNotBlank());
    }

    @Test
    void blockingRemarksAreToldWithTheirPlaces() {
        ObjectNode draft = draft();
        ((ObjectNode) draft.at("/lines/1")).put("target", "13");
        save(head, draft);

        JsonNode problem = assertProblem(head.send("POST", address("/submit"), Map.of("version", 2)), 422);

        assertThat(problem.at("/problems/0/path").asText()).isEqualTo("lines[1].target");
        assertThat(problem.at("/problems/0/message").asText()).contains("13").contains("12,5");
    }

    @Test
    void aCorrectionWithoutItsPartsIsRefusedPlaceByPlace() {
        walk.submit(city, id);
        Visitor leader = visitors.of(city, "walikota");
        for (String body : List.of("{\"corrections\":[{}]}", "{\"corrections\":[{\"lineId\":\"" + UUID.randomUUID()
                + "\",\"field\":\"target\",\"newValue\":\"1\",\"reason\":\"x\"}]}", "{\"questions\":[{}]}",
                "{\"corrections\":[{\"lineId\":\"" + lineId() + "\",\"field\":\"target\"}]}",
                "{\"corrections\":[{\"lineId\":\"" + lineId() + "\",\"field\":\"name\",\"newValue\":\"x\",\"reason\":\"x\"}]}",
                "{\"lastWords\":[{}]}")) {
            assertProblem(leader.send("POST", address("/review"), body), 422);
        }
        JsonNode bad = assertProblem(leader.send("POST", address("/review"), Map.of("corrections", List.of(correction(lineId(), "3.17")))), 422);
        assertThat(bad.at("/problems/0/path").asText()).isEqualTo("corrections[0].newValue");
        assertThat(state()).isEqualTo(AgreementState.REVIEW);
    }

    @Test
    void aCorrectionCannotMakeATextThatTheHeadCouldNotHaveHandedIn() {
        walk.submit(city, id);
        Map<String, String> long1 = Map.of("lineId", lineId(), "field", "indicator", "newValue", "x".repeat(1_001), "reason", "x");
        Map<String, String> long2 = Map.of("lineId", lineId(), "field", "unit", "newValue", "x".repeat(201), "reason", "x");

        for (Map<String, String> correction : List.of(long1, long2)) {
            JsonNode problem = assertProblem(visitors.of(city, "walikota").send("POST", address("/review"),
                    Map.of("corrections", List.of(correction))), 422);
            assertThat(problem.at("/problems/0/path").asText()).isEqualTo("corrections[0].newValue");
        }
        assertThat(state()).isEqualTo(AgreementState.REVIEW);
    }

    // ---- tools

    private String address(String act) {
        return "/api/agreements/" + id + act;
    }

    /** The draft as a form would send it back. */
    private ObjectNode draft() {
        return ApiCalls.draft(head, id);
    }

    private Reply save(Visitor visitor, ObjectNode draft) {
        return visitor.send("PUT", address("/draft"), draft.toString());
    }

    private void sealed() {
        walk.submit(city, id);
        walk.accept(city, id);
        walk.fireJobs(city, id);
    }

    private String hash() {
        return walk.read(city, id, city.leader()).document().currentHash();
    }

    private String lineId() {
        return walk.read(city, id, city.leader()).lines().get(0).id().toString();
    }

    private AgreementState state() {
        return walk.read(city, id, city.leader()).agreement().state();
    }

    private static Map<String, String> correction(String line, String target) {
        return Map.of("lineId", line, "field", "target", "newValue", target, "reason", "Sesuaikan dengan RPJMD");
    }

    private static Map<String, String> signature(String hash) {
        return Map.of("documentHash", hash, "passphrase", City.PASSPHRASE);
    }

    private static void assertState(Reply reply, String state) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("state").asText()).isEqualTo(state);
    }
}
