package id.teken.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a document's pages, for people who must see what they sign before they sign it. */
public final class PageImages {

    private static final int FINEST = 300;

    private PageImages() {
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param page from 1
     * @param dpi  dots per inch, at most 300
     * @throws IndexOutOfBoundsException if there is no such page
     */
    public static byte[] png(byte[] pdf, int page, int dpi) {
        if (dpi < 1 || dpi > FINEST) {
            throw new IllegalArgumentException("Resolution out of range: " + dpi);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new IndexOutOfBoundsException("No page " + page + " among " + document.getNumberOfPages());
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
