package id.teken.portal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.AgreementReader;
import id.teken.agreement.StatementTexts;
import id.teken.agreement.Wordings;
import id.teken.document.PdfText;
import id.teken.document.VeraPdf;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.values.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A government's crest and its own words: on the pages, in the documents that are sealed from then on, and nowhere else. */
@TekenTest
class LookTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private CrestDesk crests;
    @Autowired
    private Wordings wordings;
    @Autowired
    private AgreementReader reader;
    @Autowired
    private Visitors visitors;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void theCrestStandsOnThePagesAndOnWhatIsSealedFromThenOn() throws Exception {
        UUID before = walk.sealed(city);
        byte[] plain = file(before);
        city.in(() -> crests.bear(crest(), city.person("admin")));
        UUID after = walk.sealed(planned());

        Visitor head = visitors.of(city, "kepala");
        assertThat(head.get("/").body()).contains("/lambang.png?v=");
        assertThat(head.get("/lambang.png").type()).startsWith("image/png");
        assertThat(visitors.of(cities.build(), "kepala").get("/lambang.png").status()).as("another government").isEqualTo(404);
        assertThat(PdfText.pictures(plain)).isZero();
        assertThat(PdfText.pictures(file(after))).isOne();
        assertThat(VeraPdf.breachesOfPdfA2a(file(after))).isEmpty();
        assertThat(file(before)).as("what is sealed stays").isEqualTo(plain);

        city.in(() -> crests.putDown(city.person("admin")));
        assertThat(head.get("/").body()).doesNotContain("/lambang.png");
    }

    @Test
    void ownWordsHoldFromTheNextSealingOn() throws Exception {
        UUID before = walk.sealed(city);
        var texts = new StatementTexts("Dengan ini para pihak berjanji 🤝 untuk {tahun}.", "Kami ${7*7} #{jahat} sanggup.\n\nBerlaku {lain}.",
                "Saya berjanji.", "Sanggup {tahun}.");
        city.in(() -> wordings.write(texts, city.person("admin")));
        UUID after = walk.sealed(planned());

        assertThat(PdfText.of(file(after))).contains("Dengan ini para pihak berjanji").contains("untuk 2026.").contains("Kami ${7*7} #{jahat} sanggup.")
                .contains("Berlaku {lain}.");
        assertThat(VeraPdf.breachesOfPdfA2a(file(after))).isEmpty();
        assertThat(PdfText.of(file(before))).doesNotContain("Dengan ini");

        city.in(() -> wordings.reset(city.person("admin")));
        assertThat(city.in(() -> wordings.current())).isEqualTo(StatementTexts.product());
    }

    @Test
    void badWordsAreToldAndThePreviewIsKeptNowhere() {
        Visitor admin = visitors.of(city, "admin");
        Map<String, String> good = Map.of("opening", "Pembuka {tahun}", "statement", "Isi", "openingAlone", "Sendiri", "statementAlone", "Isi sendiri");
        assertThat(admin.post("/penyiapan/kalimat/pratinjau", good).type()).startsWith("application/pdf");
        assertThat(city.in(() -> wordings.own())).isEmpty();
        assertThat(admin.post("/penyiapan/kalimat", good).status()).isEqualTo(302);
        assertThat(admin.get("/penyiapan/kalimat").body()).contains("Pembuka {tahun}", "Pakai kalimat bawaan");

        Map<String, String> bad = Map.of("opening", " ", "statement", "x".repeat(5_000), "openingAlone", "a", "statementAlone", "b\n".repeat(30));
        assertThat(admin.post("/penyiapan/kalimat", bad).body()).contains("3.000", "Paling banyak 12 alinea").contains("x".repeat(5_000));
        assertThat(admin.post("/penyiapan/kalimat/pratinjau", bad).status()).isEqualTo(422);
        assertThatThrownBy(() -> city.in(() -> wordings.write(StatementTexts.product(), city.head()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> crests.bear(crest(), city.planning()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> crests.bear("<svg/>".getBytes(), city.person("admin")))).hasMessage("picture.kind");
        assertThat(visitors.of(city, "admin").get("/penyiapan").body()).contains("Pasang lambang").doesNotContain("Lepas lambang");
    }

    /** Another unit of the same city with plans, so that one more agreement can be sealed. */
    private City planned() {
        City other = cities.withUnit(city, "UNIT-" + UUID.randomUUID().toString().substring(0, 4).toUpperCase());
        cities.plan(other, City.YEAR);
        return other;
    }

    private byte[] file(UUID agreement) {
        return city.in(() -> reader.pdf(agreement, city.leader()));
    }

    private static byte[] crest() {
        try {
            var bytes = new ByteArrayOutputStream();
            var picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);
            var pen = picture.createGraphics();
            pen.fillOval(0, 0, 300, 400);
            pen.dispose();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
