package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.values.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void aPictureIsKnownByItsContentAndWrittenAnewAndSmall(String format) throws IOException {
        byte[] kept = Picture.take(crest(format, 600, 800));

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(360, 480);
        assertThat(kept).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void whatHidesBehindThePointsIsGone() throws IOException {
        byte[] png = crest("png", 100, 100);
        byte[] polyglot = Arrays.copyOf(png, png.length + 40);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(script, 0, polyglot, png.length, script.length);

        assertThat(new String(Picture.take(polyglot), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8), "picture.kind");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "picture.kind");
        assertRefused(new byte[0], "file.empty");
        assertRefused(new byte[Picture.MOST_BYTES + 1], "file.large");
        assertRefused(Arrays.copyOf(crest("png", 300, 300), 120), "picture.broken");
        assertRefused(crest("png", 20, 300), "picture.size");
    }

    /** The head of a PNG that says it is 100,000 points wide; unfolding it would take 40 GB. */
    @Test
    void whatClaimsToBeHugeIsNeverUnfolded() throws IOException {
        byte[] png = crest("png", 300, 300);
        byte[] claim = {0, 1, (byte) 0x86, (byte) 0xA0, 0, 1, (byte) 0x86, (byte) 0xA0};
        System.arraycopy(claim, 0, png, 16, claim.length);

        assertThatThrownBy(() -> Picture.take(png)).isInstanceOf(Refusal.class);
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> Picture.take(file)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] crest(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
