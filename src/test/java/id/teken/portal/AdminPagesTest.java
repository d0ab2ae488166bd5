package id.teken.portal;

import static id.teken.fixture.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.WebVisitor;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages and addresses of an ADMIN, and that they are nobody else's. */
@TekenTest
class AdminPagesTest {

    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000000");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Offices offices;
    private City city;
    private WebVisitor admin;

    @BeforeEach
    void anAdmin() {
        city = cities.build();
        admin = signedIn("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/unit", "/admin/pejabat", "/admin/pejabat?q=sekda", "/admin/akun", "/admin/aturan", "/akun",
            "/api/units", "/api/officials", "/api/accounts", "/api/appointments/rules", "/api/account", "/api/account/sessions"})
    void everyPageOpens(String path) {
        assertThat(admin.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void unitsPostsOfficialsAndAccountsOpenFromTheLists() {
        assertThat(admin.get("/admin/unit/" + city.unit()).body()).contains("Kepala Dinas Kesehatan", "dr. Kepala Uji, M.Kes.");
        assertThat(admin.get("/admin/jabatan/" + city.headPosition()).body()).contains("dr. Kepala Uji, M.Kes.", "Definitif");
        assertThat(admin.get(first("/admin/pejabat", "/admin/pejabat/[0-9a-f-]+")).statusCode()).isEqualTo(200);
        assertThat(admin.get(first("/admin/akun", "/admin/akun/[0-9a-f-]+")).statusCode()).isEqualTo(200);
        assertThat(admin.get("/api/positions?unit=" + city.unit()).body()).contains("HEAD_OF_UNIT");
        assertThat(admin.get("/api/appointments?position=" + city.headPosition()).body()).contains("DEFINITIVE");
    }

    @ParameterizedTest
    @CsvSource({"kepala", "staf", "walikota", "sekda", "bappeda"})
    void nobodyElseOpensThem(String who) {
        WebVisitor other = signedIn(who);
        for (String path : new String[] {"/admin", "/admin/unit", "/admin/unit/" + city.unit(), "/admin/jabatan/" + city.headPosition(),
                "/admin/pejabat", "/admin/akun", "/admin/aturan", "/api/units", "/api/positions?unit=" + city.unit(),
                "/api/officials", "/api/accounts", "/api/appointments?position=" + city.headPosition(), "/api/appointments/rules"}) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(other.send("POST", "/api/units", "{\"code\":\"BARU\",\"name\":\"Baru\",\"kind\":\"DINAS\"}").statusCode()).isEqualTo(403);
        assertThat(other.send("POST", "/api/accounts", "{\"login\":\"maling\"}").statusCode()).isEqualTo(403);
        assertThat(other.send("POST", "/api/accounts/" + NOBODY + "/link", "").statusCode()).isEqualTo(403);
        assertThat(other.send("PUT", "/api/appointments/rules", "{\"plhMaySign\":true,\"secretarySubstitute\":\"LEADER\"}").statusCode()).isEqualTo(403);
        assertThat(other.get("/").body()).doesNotContain("/admin/unit");
    }

    @Test
    void anAdminSeesNothingOfAnotherGovernment() {
        City other = cities.build();
        WebVisitor stranger = new WebVisitor(port, "test");
        stranger.signIn(other.login("admin"), City.PASSWORD);
        String account = first("/admin/akun", "/admin/akun/[0-9a-f-]+").replace("/admin/akun/", "");

        assertThat(stranger.get("/api/units/" + city.unit()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/positions/" + city.headPosition()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/accounts/" + account).statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", "/api/accounts/" + account + "/link", "").statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", "/api/accounts/" + account + "/disable", "").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/admin/akun/" + account).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/admin/unit/bukan-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aUnitIsAddedWithAPostAndFilled() {
        var unit = admin.post("/admin/unit", Map.of("code", "uptd-1", "name", "UPTD Puskesmas Uji", "kind", "UPTD", "parentId",
                city.unit().toString()));
        assertThat(location(unit)).matches("/admin/unit/[0-9a-f-]{36}");

        var post = admin.post(location(unit) + "/jabatan", Map.of("title", "Kepala UPTD", "office", "HEAD_OF_UNIT"));
        assertThat(location(post)).matches("/admin/jabatan/[0-9a-f-]{36}");
        assertThat(admin.get(location(post)).body()).contains("Jabatan ini kosong");
        var person = admin.post("/admin/pejabat", Map.of("name", "dr. Baru", "nip", "19800101 200501 2 009", "rank", ""));
        String official = location(person).replace("/admin/pejabat/", "");
        var appointment = admin.post(location(post) + "/penempatan", Map.of("officialId", official, "kind", "PLT", "from", "2026-02-01",
                "to", "", "decree", "SK 1"));

        assertThat(location(appointment)).isEqualTo(location(post));
        OrgUnit added = city.in(() -> offices.unitByCode("UPTD-1")).orElseThrow();
        assertThat(city.in(() -> offices.headOf(added.id())).orElseThrow().post()).isEqualTo("Plt. Kepala UPTD");
    }

    @Test
    void aFormWithProblemsIsShownAgainWithWhatWasTyped() {
        var answer = admin.post("/admin/unit", Map.of("code", "DINKES", "name", "", "kind", "DINAS"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ada masalah", "href=\"#code\"", "href=\"#name\"", "Kode ini sudah dipakai", "value=\"DINKES\"",
                "<title>Kesalahan: ");
    }

    @Test
    void aTakenPostIsRefusedWithTheNameOfItsHolder() {
        String official = location(admin.post("/admin/pejabat", Map.of("name", "dr. Baru"))).replace("/admin/pejabat/", "");

        var answer = admin.post("/admin/jabatan/" + city.headPosition() + "/penempatan",
                Map.of("officialId", official, "kind", "DEFINITIVE", "from", "2026-02-02"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Jabatan ini dipegang dr. Kepala Uji, M.Kes. sejak 20 Februari 2025");
    }

    @Test
    void anAccountIsOpenedAndItsLinkShownOnce() {
        var answer = admin.post("/admin/akun", Map.of("login", "inspektur." + city.code(), "name", "Inspektur Uji",
                "mail", "inspektur@kota.example", "roles", "INSPECTOR"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/sandi-baru/", "Belum bersandi");
        String page = "/admin/akun/" + answer.body().replaceAll("(?s).*?/admin/akun/([0-9a-f-]{36})/tautan.*", "$1");
        assertThat(admin.get(page).body()).doesNotContain("/sandi-baru/").contains("Akun ditambahkan");
    }

    @Test
    void nobodyBecomesOperatorAndNoAdminShutsHimselfOut() {
        String own = "/api/accounts/" + ownId();
        String body = "{\"name\":\"Admin Uji\",\"mail\":\"admin@kota.example\",\"roles\":[%s]}";

        assertThat(admin.send("PUT", own, body.formatted("\"ADMIN\",\"OPERATOR\"")).statusCode()).isEqualTo(422);
        assertThat(admin.send("PUT", own, body.formatted("\"PLANNING\"")).statusCode()).isEqualTo(422);
        assertThat(admin.send("POST", own + "/disable", "").statusCode()).isEqualTo(422);
        assertThat(admin.send("PUT", own, body.formatted("\"ADMIN\",\"PLANNING\"")).statusCode()).isEqualTo(200);
    }

    @Test
    void staleRowsAndStrangeBodiesAreAnsweredInWords() {
        String unit = "/api/units/" + city.unit();
        String body = "{\"code\":\"DINKES\",\"name\":\"Dinas Kesehatan Kota\",\"kind\":\"DINAS\",\"version\":%d}";

        assertThat(admin.send("PUT", unit, body.formatted(0)).statusCode()).isEqualTo(200);
        assertThat(admin.send("PUT", unit, body.formatted(0)).statusCode()).isEqualTo(409);
        assertThat(admin.send("PUT", unit, "{").statusCode()).isEqualTo(400);
        assertThat(admin.send("POST", "/api/positions", "{}").statusCode()).isEqualTo(422);
        assertThat(admin.send("POST", "/api/appointments", "{}").statusCode()).isEqualTo(404);
        assertThat(admin.send("POST", "/api/appointments", "{\"positionId\":\"" + city.headPosition() + "\"}").statusCode()).isEqualTo(422);
        assertThat(admin.send("POST", "/api/accounts", "{}").statusCode()).isEqualTo(422);
        assertThat(admin.send("POST", "/api/officials", "{\"name\":\"" + "x".repeat(5000) + "\"}").statusCode()).isEqualTo(422);
        assertThat(admin.send("POST", "/api/account/password", "{}").statusCode()).isEqualTo(422);
        assertThat(admin.post("/admin/unit", Map.of()).statusCode()).isEqualTo(422);
        assertThat(admin.post("/admin/jabatan/" + city.headPosition() + "/penempatan", Map.of()).statusCode()).isEqualTo(422);
        assertThat(admin.post("/admin/jabatan/" + city.headPosition() + "/penempatan", Map.of("from", "2026-02-31")).statusCode()).isEqualTo(400);
        assertThat(admin.post("/admin/akun", Map.of()).statusCode()).isEqualTo(422);
        assertThat(admin.post("/admin/aturan", Map.of()).statusCode()).isEqualTo(422);
    }

    private String ownId() {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"login\":\"" + city.login("admin")).matcher(admin.get("/api/accounts").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String first(String page, String pattern) {
        Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(admin.get(page).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private WebVisitor signedIn(String who) {
        WebVisitor visitor = new WebVisitor(port, "test");
        assertThat(location(visitor.signIn(city.login(who), City.PASSWORD))).isEqualTo("/");
        return visitor;
    }
}
