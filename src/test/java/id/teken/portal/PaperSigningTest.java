package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.teken.agreement.AgreementState;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Scans;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A government that signs with ink: print, sign, hand in the scan; said to be so wherever the agreement is shown. */
@TekenTest
class PaperSigningTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    private City city;
    private UUID agreement;
    private Visitor head;
    private Visitor leader;

    @BeforeEach
    void aCityThatSignsOnPaper() {
        city = cities.build();
        assertThat(visitors.of(city, "admin").post("/admin/tanda-tangan", Map.of("method", "PAPER")).status()).isEqualTo(302);
        agreement = walk.sealed(city);
        head = visitors.of(city, "kepala");
        leader = visitors.of(city, "walikota");
    }

    @Test
    void bothPartiesSignWithInkAndEverybodyIsToldSo() throws Exception {
        byte[] printed = head.get("/api/agreements/" + agreement + "/document").bytes();
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(document.getSignatureFields()).isEmpty();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("ditandatangani di atas kertas dengan tinta")
                    .doesNotContain("Tempat tanda tangan elektronik");
        }
        byte[] first = Scans.of(1);
        byte[] both = Scans.of(2);
        assertThat(handIn(head, first).status()).isEqualTo(200);
        assertThat(handIn(head, first).status()).as("the same once more").isEqualTo(200);
        JsonNode done = handIn(leader, both).json();
        assertThat(done.get("state").asText()).isEqualTo("SIGNED");
        assertThat(done.get("document").get("method").asText()).isEqualTo("PAPER");
        walk.fireJobs(city, agreement);

        assertThat(leader.get("/api/agreements/" + agreement + "/document/scan").bytes()).isEqualTo(both);
        assertThat(leader.get("/perjanjian/" + agreement).body()).contains("di atas kertas dengan tinta", "document/scan");
        String token = superuser.database().queryForObject("select verification_token from teken.sealed_document where agreement_id = ?",
                String.class, agreement);
        Visitor citizen = visitors.stranger();
        assertThat(citizen.get("/verifikasi/" + token).body()).contains("Berlaku", "di atas kertas dengan tinta");
        assertThat(citizen.get("/verifikasi/" + token + "/dokumen").bytes()).isEqualTo(both);
        for (byte[] kept : List.of(both, first, printed)) {
            JsonNode report = citizen.sendPdf("/verify", kept).json();
            assertThat(report.get("verdict").asText()).isEqualTo("PAPER");
            assertThat(report.get("signatures").asText()).isEqualTo("none");
            assertThat(report.get("document").get("method").asText()).isEqualTo("PAPER");
        }
        byte[] other = both.clone();
        other[other.length - 20] ^= 1;
        assertThat(citizen.sendPdf("/verify", other).json().get("verdict").asText()).isNotEqualTo("PAPER");
        assertThat(superuser.database().queryForObject("select count(*) from teken.lasting_copy where government = ?", Long.class,
                city.code())).isZero();
    }

    @Test
    void whatIsNoScanOrNotInTurnIsRefusedAndNothingIsLost() {
        assertThat(handIn(leader, Scans.of(1)).status()).as("the second party comes after the first").isEqualTo(409);
        assertThat(handIn(visitors.of(city, "sekda"), Scans.of(1)).status()).isEqualTo(403);
        assertThat(handIn(head, "bukan pdf".getBytes(StandardCharsets.UTF_8)).json().at("/problems/0/message").asText())
                .contains("bukan PDF");
        assertThat(handIn(head, new byte[20 * 1024 * 1024 + 1]).status()).isEqualTo(422);
        assertThat(head.sendPdf("/api/agreements/" + agreement + "/scan?documentHash=abc", Scans.of(1)).status()).isEqualTo(409);
        assertThat(walk.read(city, agreement, city.head()).agreement().state()).isEqualTo(AgreementState.SIGNING);
        assertThat(head.get("/api/agreements/" + agreement + "/document/scan").status()).isEqualTo(404);
    }

    @Test
    void aPassphraseDoesNotSignPaperAndAScanNoElectronicFile() {
        assertThat(head.send("POST", "/api/agreements/" + agreement + "/sign", Map.of("documentHash", hash(head), "passphrase",
                City.PASSPHRASE)).json().get("detail").asText()).contains("di atas kertas");

        City other = cities.build();
        UUID electronic = walk.sealed(other);
        Visitor signer = visitors.of(other, "kepala");
        String hash = signer.get("/api/agreements/" + electronic).json().at("/document/hash").asText();
        assertThat(signer.sendPdf("/api/agreements/" + electronic + "/scan?documentHash=" + hash, Scans.of(1)).json().get("detail").asText())
                .contains("secara elektronik");
    }

    @Test
    void aMethodThatIsNotSetUpCannotBeChosen() {
        Visitor admin = visitors.of(city, "admin");
        assertThat(admin.post("/admin/tanda-tangan", Map.of("method", "BSRE")).status()).isEqualTo(422);
        assertThat(admin.post("/admin/tanda-tangan", Map.of()).status()).isEqualTo(422);
        assertThat(admin.get("/admin/tanda-tangan").body()).contains("Di atas kertas").doesNotContain("BSSN");
        assertThat(head.get("/admin/tanda-tangan").status()).isEqualTo(403);
    }

    @Test
    void theRowsOfTheMatrixHold() {
        Map<String, Visitor> who = Map.of("anonymous", visitors.stranger(), "head", head, "otherHead", visitors.of(city, "kepala2"),
                "leader", leader, "admin", visitors.of(city, "admin"));
        who.values().forEach(visitor -> visitor.get("/masuk"));
        MatrixRow.of("paper").forEach(row -> row.expected().forEach((name, expected) -> {
            String path = row.path().replace("{id}", agreement.toString());
            Visitor visitor = who.get(name);
            int status = row.reads() ? visitor.get(path).status() : visitor.sendPdf(path + "?documentHash=x", Scans.of(1)).status();
            assertThat(status).as(row + " " + name).isEqualTo(Integer.parseInt(expected));
        }));
    }

    private Visitor.Reply handIn(Visitor visitor, byte[] scan) {
        return visitor.sendPdf("/api/agreements/" + agreement + "/scan?documentHash=" + hash(visitor), scan);
    }

    private String hash(Visitor visitor) {
        return visitor.get("/api/agreements/" + agreement).json().at("/document/hash").asText();
    }
}
