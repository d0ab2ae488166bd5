package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.SealedDocument;
import id.teken.document.Archive;
import id.teken.document.PageImages;
import id.teken.document.PdfText;
import id.teken.engine.Tasks;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.fixture.WebVisitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages for people: links that outlive their task, void files, own tokens, outgoing mail, the audit log. */
@TekenTest
class PeoplePagesTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Tasks tasks;
    @Autowired
    private Archive archive;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void aLinkToAFinishedTaskSaysWhoDidItToEverybodyWhoMaySeeTheAgreement() {
        UUID id = walk.open(city);
        String draft = city.in(() -> tasks.open(id, "draft")).orElseThrow().id();
        walk.submit(city, id);

        for (String who : List.of("kepala", "staf", "walikota", "sekda", "asisten", "bappeda")) {
            assertThat(signedIn(who).get("/tugas/" + draft).body()).as(who)
                    .contains("dr. Kepala Uji, M.Kes.", "/perjanjian/" + id).doesNotContain("tidak ditemukan");
        }
        for (String who : List.of("kepala2", "admin")) {
            assertThat(signedIn(who).get("/tugas/" + draft).body()).as(who).doesNotContain("dr. Kepala Uji", id.toString());
        }
    }

    @Test
    void agreementAndLetterLeadToTheOpenTask() {
        UUID id = walk.open(city);
        String draft = city.in(() -> tasks.open(id, "draft")).orElseThrow().id();
        WebVisitor head = signedIn("kepala");

        assertThat(head.get("/perjanjian/" + id).body()).contains("href=\"/tugas/" + draft + "\"");
        assertThat(head.get("/surat").body()).contains("href=\"/tugas/" + draft + "\"");
    }

    @Test
    void theHomePageSaysHowManyWorkingDaysATaskIsLate() {
        walk.open(city);
        assertThat(signedIn("kepala").get("/").body()).contains("Tenggat 18 Februari 2026").doesNotContain("tk-due-late");

        clock.advance(Duration.ofDays(17)); // Thursday 19 February: the first working day after
        assertThat(signedIn("kepala").get("/").body()).contains("Terlambat 1 hari kerja (tenggat 18 Februari 2026");
        clock.advance(Duration.ofDays(4)); // Monday
        assertThat(signedIn("kepala").get("/").body()).contains("Terlambat 3 hari kerja");
    }

    @Test
    void aVoidFileIsListedWithItsReasonAndItsCopyIsMarkedWhileTheArchiveStaysAsItWas() throws Exception {
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
        walk.decline(city, id, city.leader());
        SealedDocument file = walk.read(city, id, city.head()).files().get(0);
        byte[] archived = city.in(() -> archive.find(file.currentHash())).orElseThrow();
        WebVisitor head = signedIn("kepala");

        assertThat(head.get("/perjanjian/" + id).body()).contains("Naskah batal", "Masih ada yang keliru", file.currentHash());
        byte[] copy = visitors.of(city, "kepala").get("/api/agreements/" + id + "/void-documents/" + file.currentHash()).bytes();

        assertThat(PageImages.pages(copy)).isEqualTo(PageImages.pages(archived) + 1);
        assertThat(PdfText.ofPage(copy, 1)).contains("BATAL", "Masih ada yang keliru", file.currentHash());
        assertThat(PdfText.ofPage(copy, 2)).as("the mark across the page").contains("PERJANJIAN KINERJA")
                .isNotEqualTo(PdfText.ofPage(archived, 1));
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).as("no signature left").doesNotContain("/ByteRange");
        assertThat(city.in(() -> archive.find(file.currentHash())).orElseThrow()).isEqualTo(archived);
        assertThat(signedIn("kepala2").get("/api/agreements/" + id + "/void-documents/" + file.currentHash()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() {
        WebVisitor head = signedIn("kepala");
        assertThat(head.post("/akun/token", Map.of("name", "", "scope", "READ", "days", "90")).body()).contains("Kesalahan", "Beri nama token");
        assertThat(head.post("/akun/token", Map.of("name", "Dasbor", "scope", "READ", "days", "tiga")).statusCode()).isEqualTo(422);
        String answer = head.post("/akun/token", Map.of("name", "Dasbor", "scope", "READ", "days", "90")).body();
        String token = first(answer, "teken_[A-Za-z0-9_-]+");

        assertThat(new Http(port).bearer(token).get("/api/tasks").statusCode()).isEqualTo(200);
        assertThat(head.get("/akun/token").body()).contains("Dasbor").doesNotContain(token);
        head.post(first(answer, "/akun/token/[0-9a-f-]+/cabut"), Map.of());
        assertThat(new Http(port).bearer(token).get("/api/tasks").statusCode()).isEqualTo(401);
        assertThat(head.get("/akun/token").body()).contains("Dicabut").doesNotContain("/cabut");
    }

    @Test
    void anAdminSeesWhatLeftTheHouseAndNotWhatItSays() {
        walk.open(city);
        String page = signedIn("admin").get("/admin/surel").body();

        assertThat(page).contains("kepala@" + city.code() + ".example", "Menunggu dikirim").doesNotContain("/tugas/");
        assertThat(signedIn("kepala").get("/admin/surel").statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditLogIsVerifiedInASentence() {
        walk.open(city);
        WebVisitor leader = signedIn("walikota");

        assertThat(leader.get("/audit").body()).contains("Periksa sekarang").doesNotContain("Jejak audit utuh");
        assertThat(leader.post("/audit", Map.of()).body()).contains("Jejak audit utuh");
        superuser.database().update("update teken.audit_entry set detail = 'lain' where government = ? and number = "
                + "(select min(number) from teken.audit_entry where government = ?)", city.code(), city.code());
        assertThat(leader.post("/audit", Map.of()).body()).contains("Jejak audit tidak utuh", "catatan nomor");
        assertThat(signedIn("kepala").get("/audit").statusCode()).isEqualTo(403);
    }

    private WebVisitor signedIn(String who) {
        WebVisitor visitor = new WebVisitor(port, "Mozilla/5.0");
        visitor.signIn(city.login(who), City.PASSWORD);
        return visitor;
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
