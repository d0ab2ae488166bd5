package id.teken.document;

import id.teken.values.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody handed in: recognised by its content, read, made small and written anew as PNG, so that nothing but its
 * points stays. A drawing that can carry a script (SVG) is none.
 */
public final class Picture {

    /** What is taken. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;
    /** Points on a side of what is kept. */
    public static final int SIDE = 480;
    private static final int LEAST_SIDE = 48;
    private static final int MOST_SIDE = 6_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private Picture() {
    }

    /**
     * Reads a PNG, JPEG, GIF or BMP file, whatever it is called.
     *
     * @return PNG of at most {@link #SIDE} points on a side, with its transparency
     * @throws Refusal (invalid) if it is empty, too large, too small, broken, or no picture
     */
    public static byte[] take(byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw Refusal.invalid("file.large", MOST_BYTES / 1024 / 1024);
        }
        return png(small(read(file, LEAST_SIDE, MOST_SIDE)));
    }

    /**
     * Reads a picture. The head tells the size, so that a file that claims to be huge is never unfolded.
     *
     * @param least points on the shorter side
     * @param most  points on the longer side
     * @throws Refusal (invalid) as {@link #take}
     */
    static BufferedImage read(byte[] file, int least, int most) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid("picture.kind");
            }
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.max(width, height) > most || Math.min(width, height) < least) {
                    throw Refusal.invalid("picture.size", String.valueOf(least), String.valueOf(most));
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            throw Refusal.invalid("picture.broken");
        }
    }

    /** The points of a kept picture on white. */
    static BufferedImage opaque(byte[] png) throws IOException {
        return opaque(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** As above. */
    static BufferedImage opaque(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static BufferedImage small(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int side = Math.min(longest, SIDE);
        int width = Math.max(1, picture.getWidth() * side / longest);
        int height = Math.max(1, picture.getHeight() * side / longest);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
