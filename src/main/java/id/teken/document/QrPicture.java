package id.teken.document;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A text as QR code in a picture, for services that place it themselves. */
public final class QrPicture {

    private static final int QUIET = 4;
    private static final int SCALE = 6;
    private static final int WHITE = 0xffffff;

    private QrPicture() {
    }

    /** PNG, six dots to a module. */
    public static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, code.getModule(x / SCALE - QUIET, y / SCALE - QUIET) ? 0 : WHITE);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
