package id.teken.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.access.Person;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AgreementState;
import id.teken.agreement.CorrectableField;
import id.teken.agreement.CorrectionDocket;
import id.teken.agreement.CorrectionProposal;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.ProgramData;
import id.teken.agreement.ReviewAct;
import id.teken.agreement.Reviewing;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.WebVisitor;
import id.teken.fixture.Walk;
import id.teken.planning.IndicatorKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Sekda's list of corrections: what is chosen beforehand, one transaction per agreement, and nobody else's. */
@TekenTest
class CorrectionDocketTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Reviewing reviewing;
    @Autowired
    private CorrectionDocket docket;
    @LocalServerPort
    private int port;
    private City city;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoAgreementsBeforeTheSekda() {
        city = cities.build();
        first = walk.open(city);
        walk.submit(city, first);
        second = laterYear(1);
    }

    @Test
    void whatMovesTowardsThePlanIsChosenBeforehandAndWhatLeavesItIsNot() {
        corrects(first, target(0, "75"), target(1, "13,5"), field(2, CorrectableField.UNIT, "nilai"));
        corrects(second, field(0, CorrectableField.DATA_SOURCE, "Laporan bulanan"));

        JsonNode groups = json(sekda().get("/api/corrections").body());

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).get("corrections")).extracting(entry -> entry.get("disputed").asBoolean())
                .containsExactly(false, true, true);
        assertThat(groups.get(0).get("corrections").get(0).get("difference").asText()).isEqualTo("naik 0,15");
        assertThat(groups.get(0).get("corrections").get(1).get("remarks")).extracting(remark -> remark.get("code").asText())
                .containsExactly("TARGET_WEAKER_THAN_PLAN");
        assertThat(groups.get(1).get("corrections")).extracting(entry -> entry.get("disputed").asBoolean()).containsExactly(false);
    }

    @Test
    void twoWeightsThatStillMakeAHundredAreNoContradictionAndOneAloneIs() {
        corrects(first, field(0, CorrectableField.WEIGHT, weight(0, 1)), field(1, CorrectableField.WEIGHT, weight(1, -1)));
        corrects(second, field(0, CorrectableField.WEIGHT, "99"));

        JsonNode groups = json(sekda().get("/api/corrections").body());

        assertThat(groups.get(0).get("corrections")).noneMatch(entry -> entry.get("disputed").asBoolean());
        assertThat(groups.get(1).get("corrections")).allMatch(entry -> entry.get("disputed").asBoolean());
    }

    @Test
    void onePageIsEnoughFromChoosingToTheResult() {
        corrects(first, target(0, "75"));
        corrects(second, field(0, CorrectableField.DATA_SOURCE, "Laporan bulanan"));
        WebVisitor sekda = new WebVisitor(port, "Mozilla/5.0");
        sekda.signIn(city.login("sekda"), City.PASSWORD);
        assertThat(sekda.get("/").body()).contains("Ada 2 perjanjian dengan koreksi", "/koreksi");
        String page = sekda.get("/koreksi").body();
        List<String> choices = Pattern.compile("<input[^>]*>").matcher(page).results().map(MatchResult::group)
                .filter(input -> input.contains("checked=")).map(input -> input.replaceAll(".*value=\"([^\"]*)\".*", "$1")).toList();
        assertThat(choices).as(page).hasSize(2);

        assertThat(sekda.post("/koreksi/periksa", Map.of()).statusCode()).isEqualTo(422);
        String check = sekda.post("/koreksi/periksa", Map.of("koreksi", String.join(",", choices))).body();
        assertThat(check).contains("Anda akan menyetujui 2 koreksi pada 2 perjanjian", "<del>74,85</del>", "<ins>75</ins>");
        String partly = sekda.post("/koreksi/periksa", Map.of("koreksi", choices.get(0))).body();
        assertThat(partly).contains("Belum diputuskan");
        String done = sekda.post("/koreksi/setujui", Map.of("koreksi", String.join(",", choices))).body();

        assertThat(done).contains("Koreksi pada 2 dari 2 perjanjian disetujui").doesNotContain("Ulangi yang gagal");
        assertThat(state(first)).isEqualTo(AgreementState.CONFIRM);
        assertThat(state(second)).isEqualTo(AgreementState.CONFIRM);
        assertThat(sekda.post("/koreksi/setujui", Map.of("koreksi", String.join(",", choices))).body())
                .as("a second click").contains("Koreksi pada 2 dari 2 perjanjian disetujui");
        assertThat(sekda.get("/koreksi").body()).contains("Tidak ada koreksi yang menunggu");
    }

    @Test
    void whatFailsLeavesTheOthersAloneAndSaysWhy() {
        corrects(first, target(0, "75"), target(1, "12"));
        corrects(second, field(0, CorrectableField.DATA_SOURCE, "Laporan bulanan"));
        String incomplete = choice(first, proposed(first).get(0));
        String complete = choice(second, proposed(second).get(0));
        String unknown = choice(UUID.randomUUID(), UUID.randomUUID());

        JsonNode outcomes = json(sekda().post("/api/corrections/approve",
                "{\"agreements\":[" + incomplete + "," + unknown + "," + complete + "]}").body());

        assertThat(outcomes).extracting(outcome -> outcome.get("approved").asBoolean()).containsExactly(false, false, true);
        assertThat(outcomes.get(0).get("message").asText()).isNotBlank();
        assertThat(outcomes.get(1).get("unit").isNull()).isTrue();
        assertThat(state(first)).isEqualTo(AgreementState.CORRECTION);
        assertThat(state(second)).isEqualTo(AgreementState.CONFIRM);
    }

    @Test
    void nobodyElseSeesOrDecidesThem() {
        corrects(first, target(0, "75"));
        String body = "{\"agreements\":[" + choice(first, proposed(first).get(0)) + "]}";

        for (String who : List.of("kepala", "kepala2", "walikota", "asisten", "bappeda")) {
            Http visitor = new Http(port).signIn(city.login(who), City.PASSWORD);
            assertThat(json(visitor.get("/api/corrections").body())).as(who).isEmpty();
            assertThat(json(visitor.post("/api/corrections/approve", body).body()).get(0).get("approved").asBoolean()).as(who).isFalse();
        }
        assertThat(state(first)).isEqualTo(AgreementState.CORRECTION);
    }

    @Test
    void moreAgreementsTakeNoMoreStatements() {
        corrects(first, target(0, "75"));
        corrects(second, field(0, CorrectableField.DATA_SOURCE, "Laporan bulanan"));
        Person secretary = city.secretary();
        int two = Statements.of(() -> city.in(() -> docket.waitingFor(secretary)));
        for (int further = 2; further < 6; further++) {
            corrects(laterYear(further), field(0, CorrectableField.DATA_SOURCE, "Laporan bulanan"));
        }

        int six = Statements.of(() -> city.in(() -> assertThat(docket.waitingFor(secretary)).hasSize(6)));

        // each further year asks for its own plans
        assertThat(six).isLessThanOrEqualTo(two + 2 * 4);
    }

    private UUID laterYear(int years) {
        UUID id = city.in(() -> drafting.open(city.unit(), City.YEAR + years));
        var line = new LineData(null, "Warga sehat", "Indikator lain", IndicatorKind.OUTCOME, "persen", "50", null, null, null, "100", "", "", "");
        city.in(() -> drafting.save(id, city.head(), walk.read(city, id, city.head()).agreement().draftVersion(),
                List.of(line), List.of(new ProgramData(null, "Program", "1.000", "APBD"))));
        walk.submit(city, id);
        return id;
    }

    private record Change(int line, CorrectableField field, String value) {
    }

    private static Change target(int line, String value) {
        return new Change(line, CorrectableField.TARGET, value);
    }

    private static Change field(int line, CorrectableField field, String value) {
        return new Change(line, field, value);
    }

    private String weight(int line, int more) {
        return String.valueOf(Integer.parseInt(reading(first).lines().get(line).weight().replaceAll(",.*", "")) + more)
                + reading(first).lines().get(line).weight().replaceFirst("^\\d+", "");
    }

    private void corrects(UUID id, Change... changes) {
        List<CorrectionProposal> proposals = Stream.of(changes).map(change -> new CorrectionProposal(
                reading(id).agreement().lines().get(change.line()).id(), null, change.field(), change.value(), "Sesuaikan")).toList();
        city.in(() -> reviewing.review(id, city.leader(), new ReviewAct(proposals, List.of(), List.of())));
    }

    private List<UUID> proposed(UUID id) {
        return reading(id).agreement().corrections().stream().map(correction -> correction.id()).toList();
    }

    private static String choice(UUID agreement, UUID correction) {
        return "{\"agreementId\":\"" + agreement + "\",\"corrections\":[\"" + correction + "\"]}";
    }

    private Reading reading(UUID id) {
        return walk.read(city, id, city.leader());
    }

    private AgreementState state(UUID id) {
        return reading(id).agreement().state();
    }

    private Http sekda() {
        return new Http(port).signIn(city.login("sekda"), City.PASSWORD);
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }
}
