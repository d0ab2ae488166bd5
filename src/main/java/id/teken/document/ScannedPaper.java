package id.teken.document;

import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A photograph or scan of one sheet as a PDF of one page, so that it is read like any other document. */
public final class ScannedPaper {

    /** An A3 sheet at 400 points an inch. */
    private static final int MOST_SIDE = 7_000;
    private static final float MARGIN = 20;

    private ScannedPaper() {
    }

    /**
     * Puts a picture on a page.
     *
     * @param picture PNG or JPEG
     * @throws Refusal (invalid) if it cannot be read or is too large
     */
    public static byte[] pdf(byte[] picture) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDImageXObject image = JPEGFactory.createFromImage(document, Picture.opaque(Picture.read(picture, 1, MOST_SIDE)));
            PDRectangle paper = image.getWidth() > image.getHeight() ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                    : PDRectangle.A4;
            PDPage page = new PDPage(paper);
            document.addPage(page);
            float scale = Math.min((paper.getWidth() - 2 * MARGIN) / image.getWidth(), (paper.getHeight() - 2 * MARGIN) / image.getHeight());
            float width = image.getWidth() * scale;
            float height = image.getHeight() * scale;
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
