package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Pay;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages could do and programs could not, until now; {@code docs/api-coverage.md} has the whole table. */
@TekenTest
class ApiCoverageTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Walk walk;
    @Autowired
    private Pay pay;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MovableClock clock;
    private City city;
    private Visitor admin;

    @BeforeEach
    void aCity() {
        city = cities.build();
        admin = visitors.of(city, "admin");
    }

    @AfterEach
    void backToTheBeginning() {
        clock.reset();
    }

    @Test
    void an_administrator_says_who_the_government_is() {
        Map<String, String> said = Map.of("name", "Pemerintah Kota Lain", "seat", "Kota Lain", "zone", "Asia/Makassar", "legalBasis", "PP 8/2006");

        assertThat(admin.send("PUT", "/api/setup/identity", said).status()).isEqualTo(200);
        assertThat(admin.get("/api/setup/identity").json().get("zone").asText()).isEqualTo("Asia/Makassar");
        assertThat(admin.send("PUT", "/api/setup/identity", Map.of("name", "Kota", "zone", "Asia/Atlantis")).json().get("problems"))
                .extracting(problem -> problem.get("path").asText()).contains("seat", "zone", "legalBasis");
    }

    @Test
    void newcomers_get_links_and_signers_are_written_to_once_a_day() {
        JsonNode opened = admin.send("POST", "/api/accounts", Map.of("login", "baru." + city.code(), "name", "Orang Baru",
                "mail", "baru@uji.example", "roles", new String[] {"PLANNING"})).json();
        assertThat(opened.has("account")).as(opened.toString()).isTrue();

        JsonNode links = admin.send("POST", "/api/setup/links", null).json();
        assertThat(links).singleElement().satisfies(one -> assertThat(one.get("link").asText()).startsWith("/sandi-baru/"));
        assertThat(visitors.stranger().get(links.at("/0/link").asText()).status()).isEqualTo(200);

        assertThat(admin.send("POST", "/api/setup/key-invitations", null).json().get("people").asInt()).as("Sekda and the other head").isEqualTo(2);
        admin.send("POST", "/api/setup/key-invitations", null);
        assertThat(visitors.of(city, "kepala2").get("/api/letters").json()).as("a repetition writes nothing")
                .singleElement().satisfies(letter -> assertThat(letter.get("link").asText()).isEqualTo("/kunci"));
        assertThat(visitors.of(city, "kepala").get("/api/letters").json()).as("has a key").isEmpty();
    }

    @Test
    void the_history_of_a_unit_is_told_to_an_administrator() {
        String unit = admin.send("POST", "/api/units", Map.of("code", "DISHUB", "name", "Dinas Perhubungan", "kind", "DINAS")).json().get("id").asText();

        assertThat(admin.get("/api/audit/subjects/" + unit).json()).singleElement()
                .satisfies(act -> assertThat(act.get("event").asText()).isEqualTo("unit.added"));
        assertThat(visitors.of(city, "sekda").get("/api/audit/subjects/" + unit).status()).isEqualTo(403);
    }

    @Test
    void the_rule_about_successions_is_decided_with_its_regulation() {
        Visitor planning = visitors.of(city, "bappeda");

        assertThat(planning.send("PUT", "/api/agreement-rules", Map.of("onSuccession", "NEVER", "basis", "Perwali 1/2026")).status()).isEqualTo(200);
        assertThat(planning.get("/api/agreement-rules").json().get("onSuccession").asText()).isEqualTo("NEVER");
        assertThat(planning.send("PUT", "/api/agreement-rules", Map.of("onSuccession", "NEVER", "basis", "x".repeat(5_000))).status())
                .isEqualTo(422);
    }

    @Test
    void the_posts_of_a_unit_are_read_and_their_agreements_begun_at_once() {
        cities.post(city, "Kepala Bidang Pelayanan", "kabid", "ADMINISTRATOR", null);
        String all = "/api/cascade/" + City.YEAR + "/units/" + city.unit();

        assertThat(admin.get("/api/units/" + city.unit() + "/places").json()).extracting(place -> place.get("title").asText())
                .containsExactly("Kepala Dinas Kesehatan", "Kepala Bidang Pelayanan");
        Visitor head = visitors.of(city, "kepala");
        assertThat(head.send("POST", all, null).json().get("agreements").asInt()).isEqualTo(1);
        assertThat(head.send("POST", all, null).json().get("agreements").asInt()).as("a repetition").isZero();
        assertThat(visitors.of(city, "kepala2").send("POST", all, null).status()).isEqualTo(403);
    }

    @Test
    void payroll_takes_its_rows_once_the_decision_is_approved() {
        pay.begin(city);
        clock.advance(Duration.ofDays(28));
        pay.missedJanuary(city);
        pay.roster(city, 1, "DINKES;" + Pay.ANI + ";Ani;5.000.003\n");
        UUID decision = pay.open(city, 1);
        Visitor treasury = visitors.of(city, "bpkad");
        String payroll = "/api/allowance-decisions/" + decision + "/payroll";
        assertThat(treasury.get(payroll).status()).as("not approved").isEqualTo(409);

        pay.approve(city, decision);

        assertThat(treasury.get(payroll).json()).singleElement().satisfies(row -> {
            assertThat(row.get("employee").asText()).isEqualTo(Pay.ANI);
            assertThat(row.get("effect").asLong()).isEqualTo(-1_000_001);
        });
        assertThat(visitors.of(city, "walikota").get(payroll).status()).as("names people and their pay").isEqualTo(403);
        assertThat(visitors.of(city, "bkpsdm").get("/api/allowances/roster/2026/1/export.csv").body()).contains("Kode", Pay.ANI);
        assertThat(treasury.get("/api/allowances/roster/2026/1/export.csv").status()).isEqualTo(403);
    }

    @Test
    void taking_over_and_files_with_plans_are_read() {
        Visitor planning = visitors.of(city, "bappeda");

        assertThat(planning.get("/api/takeover/" + City.YEAR).json().get("units")).extracting(unit -> unit.get("unit").asText())
                .contains("Dinas Kesehatan");
        assertThat(planning.get("/api/plans/imports").json()).isEmpty();
    }

    @Test
    void a_program_asks_what_the_register_says_of_a_printed_address() {
        UUID agreement = walk.sealed(city);
        clock.advance(Duration.ofHours(3)); // a minute in which nobody else asked
        String token = superuser.database().queryForObject("select verification_token from teken.sealed_document where agreement_id = ?",
                String.class, agreement);

        Reply known = visitors.stranger().get("/verify/" + token);

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().get("signers")).hasSize(2);
        assertThat(visitors.stranger().get("/verify/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }
}
