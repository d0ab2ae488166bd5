package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.document.PdfText;
import id.teken.document.VeraPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The letter about a month's decision as paper. */
class DecisionPdfTest {

    @Test
    void itBearsTheHeadOfTheGovernment() throws Exception {
        var letter = new DecisionLetter("Pemerintah Kota Uji", "Kota Uji", LocalDate.of(2026, 3, 9), "TPP/2026/2", "KEPUTUSAN KONSEKUENSI TUNJANGAN",
                "Februari 2026", new DecisionLetter.Spending("Perwal 1/2026",
                        List.of(new DecisionLetter.Row("Dinas Kesehatan", "Februari 2026", "Ditahan", "12", "1.000")),
                        List.of(new DecisionLetter.Sum("Jumlah: Ditahan", "1.000"))), null, List.of(), new DecisionLetter.Signer("Nama", "Wali Kota Uji", null, null),
                "Tidak tersertifikasi.", "https://uji.example/v/1");

        byte[] plain = DecisionPdf.render(letter, null);
        byte[] crested = DecisionPdf.render(letter, crest());

        assertThat(PdfText.pictures(crested)).isEqualTo(PdfText.pictures(plain) + 1);
        assertThat(PdfText.of(crested)).startsWith("PEMERINTAH KOTA UJI KEPUTUSAN KONSEKUENSI TUNJANGAN");
        assertThat(VeraPdf.breachesOfPdfA2a(crested)).isEmpty();
    }

    private static byte[] crest() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
