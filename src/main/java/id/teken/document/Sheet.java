package id.teken.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One A4 page being drawn. Everything on it is either marked as the content of a structure element or as an artifact. */
final class Sheet implements AutoCloseable {

    static final PDRectangle PAPER = PDRectangle.A4;

    private static final int THOUSANDTHS = 1000;

    private final PDPage page = new PDPage(PAPER);
    private final PDPageContentStream content;
    private final StructureTree structure;
    private final Fonts fonts;

    Sheet(PDDocument document, StructureTree structure, Fonts fonts) {
        this.structure = structure;
        this.fonts = fonts;
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDPage page() {
        return page;
    }

    void tagged(PDStructureElement element, Drawing drawing) {
        drawn(() -> {
            int number = structure.mark(element, page);
            content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
            drawing.draw();
            content.endMarkedContent();
        });
    }

    /** Lines, grids, page numbers and repeated table heads: what a reading aloud must skip. */
    void artifact(Drawing drawing) {
        drawn(() -> {
            content.beginMarkedContent(COSName.ARTIFACT);
            drawing.draw();
            content.endMarkedContent();
        });
    }

    /** Sets one line with its base line at {@code y}, between {@code left} and {@code left + measure}. */
    void line(TextStyle style, TextLine line, float left, float y, float measure) throws IOException {
        double slack = measure - fonts.width(style, line.text());
        double indent = switch (style.align()) {
            case CENTER -> slack / 2;
            case RIGHT -> slack;
            default -> 0;
        };
        content.beginText();
        content.setFont(fonts.embedded(style.face()), style.size());
        content.newLineAtOffset((float) (left + indent), y);
        if (style.align() == TextStyle.Align.JUSTIFY && !line.last()) {
            stretch(style, line.text(), slack);
        } else {
            content.showText(line.text());
        }
        content.endText();
    }

    void rule(float left, float y, float length, float thickness) throws IOException {
        content.setLineWidth(thickness);
        content.moveTo(left, y);
        content.lineTo(left + length, y);
        content.stroke();
    }

    void picture(PDImageXObject picture, float left, float bottom, float width, float height) throws IOException {
        content.drawImage(picture, left, bottom, width, height);
    }

    void box(float left, float top, float width, float height) throws IOException {
        content.addRect(left, top - height, width, height);
    }

    void strokeBoxes(float thickness) throws IOException {
        content.setLineWidth(thickness);
        content.stroke();
    }

    void fillBoxes(float gray) throws IOException {
        content.setNonStrokingColor(gray);
        content.fill();
        content.setNonStrokingColor(0f);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Word spacing has no effect on composite fonts, so the slack is given to each space by hand. */
    private void stretch(TextStyle style, String text, double slack) throws IOException {
        String[] words = text.split("(?<= )");
        if (words.length == 1) {
            content.showText(text);
            return;
        }
        float adjustment = (float) (-slack / (words.length - 1) * THOUSANDTHS / style.size());
        Object[] positioned = new Object[words.length * 2 - 1];
        for (int i = 0; i < words.length; i++) {
            positioned[i * 2] = words[i];
            if (i > 0) {
                positioned[i * 2 - 1] = adjustment;
            }
        }
        content.showTextWithPositioning(positioned);
    }

    private static void drawn(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something drawn on paper. */
    interface Drawing {
        void draw() throws IOException;
    }
}
