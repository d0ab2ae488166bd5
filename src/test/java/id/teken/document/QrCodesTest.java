package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Codes are read back by another's program, from the page as it is printed. */
public class QrCodesTest {

    private static final int PRINTED = 300;

    @Test
    void aPictureOfACodeLeadsToItsAddress() throws Exception {
        String address = "https://pk.tirtanegara.go.id/verifikasi/k3Jx8mQ2vT7pLwYz4Rb9Nc";

        assertThat(codes(ImageIO.read(new ByteArrayInputStream(QrPicture.png(address))))).containsExactly(address);
    }

    @Test
    void aSealedPageWithoutSignaturesShowsNoCode() throws Exception {
        byte[] page = PageImages.png(AgreementPdf.render(AgreementExamples.ofHealthOffice()), 1, PRINTED);

        assertThat(codes(ImageIO.read(new ByteArrayInputStream(page)))).isEmpty();
    }

    /** What the codes in a picture say, each once. */
    public static List<String> codes(BufferedImage picture) {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)));
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap)).map(Result::getText).distinct().toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
