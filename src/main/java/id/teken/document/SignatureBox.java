package id.teken.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What a signature field looks like before and after signing. The empty field already carries the fonts that the signed one
 * is set in and the QR code of the document's verification address, so a signature adds a few hundred bytes of drawing and no font. Both appearances are compressed: a validator
 * reports a plain one that became a compressed one as an undefined modification.
 */
public final class SignatureBox {

    static final float HEIGHT = 62;

    private static final COSName REGULAR = COSName.getPDFName("Regular");
    private static final COSName BOLD = COSName.getPDFName("Bold");
    private static final COSName QR = COSName.getPDFName("Qr");
    private static final String PLACEHOLDER = "Tempat tanda tangan elektronik";
    private static final String HEADING = "Ditandatangani secara elektronik oleh:";
    private static final float SMALL = 7;
    private static final float NAME = 9;
    private static final float BAR = 3;
    private static final float MARGIN = 9;
    private static final float QR_SIDE = HEIGHT - 4;
    private static final float FRAME_GRAY = 0.35f;
    private static final float EMPTY_GRAY = 0.72f;

    private SignatureBox() {
    }

    /** Characters that a signed box may need beyond those of the people named in the document. */
    static String alphabet() {
        StringBuilder letters = new StringBuilder("…");
        for (char letter = ' '; letter <= '~'; letter++) {
            letters.append(letter);
        }
        return letters.toString();
    }

    /** @param qr code that leads to the verification of the document, or null */
    static void showEmpty(PDDocument document, PDAnnotationWidget widget, PDFont regular, PDFont bold, PDFormXObject qr)
            throws IOException {
        PDResources resources = new PDResources();
        resources.put(REGULAR, regular);
        resources.put(BOLD, bold);
        if (qr != null) {
            resources.put(QR, qr);
        }
        PDAppearanceStream appearance = appearance(document, widget.getRectangle());
        appearance.setResources(resources);
        float width = appearance.getBBox().getWidth();
        try (PDPageContentStream content = compressed(document, appearance)) {
            content.setStrokingColor(EMPTY_GRAY);
            content.setLineWidth(0.5f);
            content.setLineDashPattern(new float[] {3, 2}, 0);
            content.addRect(0.5f, 0.5f, width - 1, HEIGHT - 1);
            content.stroke();
            content.setNonStrokingColor(EMPTY_GRAY);
            float indent = (width - width(regular, SMALL, PLACEHOLDER)) / 2;
            text(content, regular, SMALL, indent, HEIGHT / 2 - 2, PLACEHOLDER);
        }
        show(widget, appearance);
    }

    /** True if the field was written by this class and so brings along what a signed appearance needs. */
    public static boolean isPrepared(PDSignatureField field) {
        PDAppearanceStream empty = field.getWidgets().get(0).getNormalAppearanceStream();
        if (empty == null || empty.getResources() == null) {
            return false;
        }
        COSDictionary fonts = empty.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts != null && fonts.containsKey(REGULAR) && fonts.containsKey(BOLD);
    }

    /**
     * Replaces the empty appearance of a field by the signed one. Writes only with fonts that the field brought along; a
     * character they lack is shown as a question mark.
     *
     * @param field a {@linkplain #isPrepared prepared} field
     * @param when  the time of signing, in words
     */
    public static void showSigned(PDDocument document, PDSignatureField field, String name, String position, String when)
            throws IOException {
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDAppearanceStream empty = widget.getNormalAppearanceStream();
        PDFont regular = empty.getResources().getFont(REGULAR);
        PDFont bold = empty.getResources().getFont(BOLD);
        PDAppearanceStream appearance = appearance(document, widget.getRectangle());
        appearance.getCOSObject().setItem(COSName.RESOURCES, empty.getCOSObject().getItem(COSName.RESOURCES));
        COSStream qr = qrOf(empty);
        float width = appearance.getBBox().getWidth();
        OutputStream packed = appearance.getStream().createOutputStream(COSName.FLATE_DECODE);
        try (PDPageContentStream content = new PDPageContentStream(document, appearance, packed)) {
            draw(content, width, qr == null ? width : width - QR_SIDE, regular, bold, List.of(name, position, when));
            if (qr != null) {
                show(qr, width - QR_SIDE - 1, packed);
            }
        }
        show(widget, appearance);
        appearance.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Read without PDFBox's object around it, which would mark it as changed and so be written once more. */
    private static COSStream qrOf(PDAppearanceStream empty) {
        COSDictionary objects = empty.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects == null ? null : objects.getCOSStream(QR);
    }

    /** By the name it has already: PDFBox would give it another, and write its resources once more. */
    private static void show(COSStream qr, float left, OutputStream content) throws IOException {
        float scale = QR_SIDE / new PDRectangle(qr.getCOSArray(COSName.BBOX)).getWidth();
        content.write(String.format(Locale.ROOT, "q %.4f 0 0 %.4f %.2f %.2f cm /%s Do Q%n", scale, scale, left,
                (HEIGHT - QR_SIDE) / 2, QR.getName()).getBytes(StandardCharsets.US_ASCII));
    }

    private static void draw(PDPageContentStream content, float width, float widthOfText, PDFont regular, PDFont bold,
            List<String> texts) throws IOException {
        content.setStrokingColor(FRAME_GRAY);
        content.setNonStrokingColor(FRAME_GRAY);
        content.setLineWidth(0.6f);
        content.addRect(0.5f, 0.5f, width - 1, HEIGHT - 1);
        content.stroke();
        content.addRect(0.5f, 0.5f, BAR, HEIGHT - 1);
        content.fill();
        content.setNonStrokingColor(0f);

        float measure = widthOfText - MARGIN - 4;
        List<Placed> lines = new ArrayList<>();
        lines.add(new Placed(regular, SMALL, HEADING));
        lines.addAll(wrapped(bold, NAME, texts.get(0), measure));
        lines.addAll(wrapped(regular, SMALL, texts.get(1), measure));
        lines.add(new Placed(regular, SMALL, printable(regular, texts.get(2))));
        float height = (float) lines.stream().mapToDouble(Placed::leading).sum();
        float y = HEIGHT - (HEIGHT - height) / 2;
        for (Placed line : lines) {
            y -= line.leading();
            text(content, line.font(), line.size(), MARGIN, y + line.size() * 0.28f, line.text());
        }
    }

    private record Placed(PDFont font, float size, String text) {
        float leading() {
            return size * 1.25f;
        }
    }

    private static List<Placed> wrapped(PDFont font, float size, String text, float measure) {
        return TextLine.wrapAtMost(2, printable(font, text), measure, part -> width(font, size, part)).stream()
                .map(line -> new Placed(font, size, line.text()))
                .toList();
    }

    private static String printable(PDFont font, String text) {
        StringBuilder printable = new StringBuilder();
        text.strip().codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(character -> printable.append(has(font, character) ? Character.toString(character) : "?"));
        return printable.toString();
    }

    private static boolean has(PDFont font, int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static float width(PDFont font, float size, String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static PDPageContentStream compressed(PDDocument document, PDAppearanceStream appearance) throws IOException {
        return new PDPageContentStream(document, appearance, appearance.getStream().createOutputStream(COSName.FLATE_DECODE));
    }

    private static PDAppearanceStream appearance(PDDocument document, PDRectangle place) {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        return appearance;
    }

    private static void show(PDAnnotationWidget widget, PDAppearanceStream appearance) {
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
    }
}
