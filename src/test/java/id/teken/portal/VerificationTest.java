package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.document.Archive;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen without account checks copies, at the printed address and by upload. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {

    private static final String BOUNDARY = "batas";

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Superuser superuser;
    @Autowired
    private Archive archive;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private City city;
    private UUID signed;
    private UUID halfSigned;
    private byte[] file;
    private int minutes;

    @BeforeAll
    void twoAgreements() {
        city = cities.build();
        signed = walk.sealed(city);
        walk.sign(city, signed, city.head());
        walk.countersign(city, signed);
        City other = cities.build();
        halfSigned = walk.sealed(other);
        walk.sign(other, halfSigned, other.head());
        file = city.in(() -> archive.find(column(signed, "current_hash")).orElseThrow());
    }

    /** Another minute, so that the counts of one test do not stop the next. */
    @BeforeEach
    void aMinuteLater() {
        clock.advance(Duration.ofMinutes(++minutes));
    }

    @Test
    void the_printed_address_tells_what_the_register_knows_and_gives_the_signed_file() throws Exception {
        String token = column(signed, "verification_token");
        HttpResponse<byte[]> page = get("/verifikasi/" + token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("tk-note-good", "Berlaku. Naskah ini kami terbitkan dan sudah ditandatangani oleh semua pihak.", "Perjanjian Kinerja Tahun", "Kode QR saja tidak membuktikan", column(signed, "current_hash"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'none'"));
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/verifikasi/" + token + "/dokumen").body()).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("/Qr ");
    }

    @Test
    void what_is_not_in_force_yet_is_not_given_away() throws Exception {
        String token = column(halfSigned, "verification_token");

        assertThat(text(get("/verifikasi/" + token))).contains("tk-note-warn", "Belum lengkap. Naskah ini kami terbitkan",
                "Belum ditandatangani oleh semua pihak", "belum menandatangani")
                .doesNotContain("/dokumen");
        assertThat(get("/verifikasi/" + token + "/dokumen").statusCode()).isEqualTo(404);
    }

    @Test
    void an_invented_address_leads_nowhere() throws Exception {
        assertThat(get("/verifikasi/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        assertThat(get("/verifikasi/" + signed).statusCode()).isEqualTo(404);
        assertThat(get("/verifikasi/" + "x".repeat(3000)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_file_as_issued_is_genuine_for_people_and_programs() throws Exception {
        JsonNode report = json(post("/verify", "application/pdf", file));

        assertThat(report.get("verdict").asText()).as("%s", report).isEqualTo("GENUINE");
        assertThat(report.get("issued").asText()).isEqualTo("yes");
        assertThat(report.get("signatures").asText()).isEqualTo("valid");
        assertThat(report.get("findings")).isEmpty();
        assertThat(report.get("technical").get("policy").asText()).isEqualTo("Teken 1");
        assertThat(report.at("/document/signers").findValuesAsText("role")).containsExactly("FIRST", "SECOND");
        assertThat(report.at("/document/stages").findValuesAsText("stage")).containsExactly("SEALED", "SIGNED", "SIGNED");
        assertThat(report.at("/document/stages/2/hash").asText()).isEqualTo(column(signed, "current_hash"));
        assertThat(text(upload("/verifikasi", file))).contains("berkas yang Anda periksa", "Disegel, belum ditandatangani");
        assertThat(report.get("technical").get("simpleReport").asText()).contains("TOTAL_PASSED");
        assertThat(text(upload("/verifikasi", file))).contains("Asli. Naskah ini kami terbitkan", "Ya, semua tanda tangan elektronik sah",
                "Tidak tersertifikasi", "Tidak ada yang berbeda");
    }

    @Test
    void a_changed_file_is_told_and_not_kept() throws Exception {
        byte[] forged = file.clone();
        forged[new String(file, StandardCharsets.ISO_8859_1).indexOf("id-ID")] = 'j';

        JsonNode report = json(upload("/verify", forged));
        assertThat(report.get("verdict").asText()).as("%s", report).isEqualTo("CHANGED");
        assertThat(report.get("issued").asText()).isEqualTo("no");
        assertThat(report.get("findings").findValuesAsText("flaw")).contains("SIGNATURE_BROKEN");
        assertThat(text(upload("/verifikasi", forged))).contains("Diubah. Berkas ini tidak sama");
        assertThat(superuser.database().queryForObject("select count(*) from teken.archived_file where hash = ?", Long.class,
                Archive.hash(forged))).isZero();
    }

    @Test
    void bad_uploads_get_a_plain_answer() throws Exception {
        assertThat(post("/verify", "application/pdf", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(text(upload("/verifikasi", new byte[0]))).contains("Pilih berkas PDF lebih dahulu");
        assertThat(post("/verify", "multipart/form-data; boundary=x", "rusak".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(json(post("/verify", "text/plain", "halo".getBytes(StandardCharsets.UTF_8))).get("verdict").asText()).isEqualTo("UNREADABLE");
        assertThat(json(upload("/verify", new byte[20 * 1024 * 1024 + 10])).get("findings").findValuesAsText("flaw")).contains("TOO_LARGE");
        assertThat(text(upload("/verifikasi", new byte[23 * 1024 * 1024]))).contains("lebih besar dari 20 MB");
    }

    @Test
    void who_asks_too_often_must_wait() throws Exception {
        int refused = 0;
        for (int i = 0; i < 22; i++) {
            refused += post("/verify", "text/plain", "halo".getBytes(StandardCharsets.UTF_8)).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
        HttpResponse<byte[]> program = post("/verify", "application/pdf", file);
        assertThat(json(program).get("detail").asText()).contains("paling banyak 20", "coba lagi dalam");
        assertThat(program.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        HttpResponse<byte[]> page = upload("/verifikasi", file);
        assertThat(text(page)).contains("Terlalu sering");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/verifikasi/" + column(signed, "verification_token")).statusCode()).as("looking is another thing").isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(get("/verifikasi/" + column(signed, "verification_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void who_looks_too_often_is_told_why_and_until_when() throws Exception {
        for (int i = 0; i < 120; i++) {
            assertThat(get("/verifikasi/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        }
        HttpResponse<byte[]> refused = http.send(request("/verifikasi/" + column(signed, "verification_token")).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(text(refused)).contains("Terlalu sering", "coba lagi dalam");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(post("/verify", "application/pdf", file)).get("verdict").asText()).isEqualTo("GENUINE");
    }

    @Test
    void a_time_stamp_stands_in_every_signature() throws Exception {
        String report = json(post("/verify", "application/pdf", file)).get("technical").get("signatures").toString();
        assertThat(report).contains("PAdES-BASELINE-T").doesNotContain("PAdES-BASELINE-B\"");
    }

    private String column(UUID agreement, String column) {
        return superuser.database().queryForObject("select " + column + " from teken.sealed_document where agreement_id = ? and void_at is null",
                String.class, agreement);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return http.send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> upload(String path, byte[] content) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + foot.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(foot, 0, body, head.length + content.length, foot.length);
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", "id");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
