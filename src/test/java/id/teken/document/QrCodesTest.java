package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Codes are read back by another's program, from the page as it is printed. */
public class QrCodesTest {

    @Test
    void aPictureOfACodeLeadsToItsAddress() throws Exception {
        String address = "https://pk.tirtanegara.go.id/verifikasi/k3Jx8mQ2vT7pLwYz4Rb9Nc";

        assertThat(code(ImageIO.read(new ByteArrayInputStream(QrPicture.png(address))))).contains(address);
    }

    /** What the code in a picture says, if there is one. */
    public static Optional<String> code(BufferedImage picture) {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (NotFoundException | ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }
}
