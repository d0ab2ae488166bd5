package id.teken.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes one tagged PDF/A-2a document on A4, from top to bottom, turning pages as needed. The same calls give the same bytes.
 * Text may hold any characters; see {@link Glyphs#printable} for what becomes of those that no font has. Not thread-safe.
 */
public final class PdfWriter implements AutoCloseable {

    private static final TextStyle FOOT = TextStyle.of(Typeface.REGULAR, 8);
    private static final float FOOT_BASELINE = 36;
    private static final float BASELINE = 0.8f;

    private final PDDocument document = new PDDocument();
    private final Fonts fonts = new Fonts(document);
    private final StructureTree structure = new StructureTree(document);
    private final Sheets sheets = new Sheets(document, structure, fonts);
    private final MessageDigest identity = sha256();
    private final String title;
    private final String foot;

    /**
     * @param title name of the document in its metadata and in a reader's window
     * @param foot  printed at the left of each page's foot; the page numbers stand at the right
     */
    public PdfWriter(String title, String foot) {
        this.title = fonts.printable(FOOT.face(), title).replace('\n', ' ');
        this.foot = fonts.printable(FOOT.face(), foot).replace('\n', ' ');
        note(title);
        note(foot);
    }

    /** @param level 1 for the document's title, 2 for its parts */
    public void heading(int level, String text, TextStyle style) {
        text("H" + level, text, style, 0);
    }

    public void paragraph(String text, TextStyle style) {
        text("P", text, style, 0);
    }

    /** A paragraph set in from the left margin by so many points. */
    public void paragraph(String text, TextStyle style, float indent) {
        text("P", text, style, indent);
    }

    /** A line such as "Nama : Budi", with the values of following lines below each other. */
    public void labelled(String label, String value, TextStyle style, float indent, float labelWidth) {
        note(label);
        note(value);
        float colon = style.size();
        float measure = Sheets.WIDTH - indent - labelWidth - colon;
        List<TextLine> lines = fonts.wrap(style, value, measure);
        TextLine name = new TextLine(fonts.printable(style.face(), label), true);
        PDStructureElement element = structure.add("P");
        sheets.need(style.leading() * Math.max(1, Math.min(lines.size(), 3)));
        float left = Sheets.LEFT + indent;
        Sheet first = sheets.current();
        float y = sheets.y() - style.leading() * BASELINE;
        first.tagged(element, () -> {
            first.line(style, name, left, y, labelWidth);
            first.line(style, new TextLine(":", true), left + labelWidth, y, colon);
        });
        lines(element, lines.isEmpty() ? List.of(new TextLine(" ", true)) : lines, style, indent + labelWidth + colon);
        sheets.down(style.after());
    }

    /**
     * A picture in the middle of the line, on white where it is transparent.
     *
     * @param picture     PNG
     * @param description what is read aloud in its place
     */
    public void picture(byte[] picture, String description, float height, float after) {
        identity.update(picture);
        note(description);
        try {
            PDImageXObject image = LosslessFactory.createFromImage(document, Picture.opaque(picture));
            float width = Math.min(Sheets.WIDTH, height * image.getWidth() / image.getHeight());
            sheets.need(height + after);
            PDStructureElement element = structure.add("Figure");
            element.setAlternateDescription(description);
            Sheet sheet = sheets.current();
            sheet.tagged(element, () -> sheet.picture(image, Sheets.LEFT + (Sheets.WIDTH - width) / 2, sheets.y() - height, width, height));
            sheets.down(height + after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule over the whole width, as an ornament. */
    public void rule(float thickness, float after) {
        Sheet sheet = sheets.current();
        sheet.artifact(() -> sheet.rule(Sheets.LEFT, sheets.y(), Sheets.WIDTH, thickness));
        sheets.down(after);
    }

    public void space(float height) {
        sheets.down(height);
    }

    public void newPage() {
        sheets.turn();
    }

    /** Turns the page unless so many points are left on this one. */
    public void keepTogether(float height) {
        sheets.need(height);
    }

    /** Whether the paragraphs, one below the other in the same style, fit on what is left of this page. */
    public boolean fits(List<String> paragraphs, TextStyle style) {
        double height = paragraphs.stream().mapToDouble(text -> fonts.wrap(style, text, Sheets.WIDTH).size() * style.leading()
                + style.before() + style.after()).sum();
        return height <= sheets.room();
    }

    public void table(Table table) {
        note(table.toString());
        new TableWriter(sheets, fonts, structure, table).write();
    }

    /**
     * @param dated  place and date, printed above the last place, or null
     * @param places from left to right, one or two
     * @param address leads to the verification of the document and stands in each signed box as QR code; or null
     */
    public void signatures(String dated, List<SignaturePlace> places, String address) {
        note(String.valueOf(dated));
        note(String.valueOf(address));
        note(places.toString());
        try {
            new SignatureBlock(document, sheets, fonts, structure).write(dated, places, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file. Nothing can be added afterwards. */
    public byte[] finish() {
        try {
            writeFeet();
            sheets.all().forEach(Sheet::close);
            structure.finish();
            Conformance.claim(document, title);
            document.setDocumentId(ByteBuffer.wrap(identity.digest()).getLong());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        fonts.close();
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String type, String text, TextStyle style, float indent) {
        note(text);
        List<TextLine> lines = fonts.wrap(style, text, Sheets.WIDTH - indent);
        if (lines.isEmpty()) {
            return;
        }
        if (!sheets.isFresh()) {
            sheets.down(style.before());
        }
        sheets.need(style.leading() * Math.min(lines.size(), 2) + style.keepBelow());
        lines(structure.add(type), lines, style, indent);
        sheets.down(style.after());
    }

    private void lines(PDStructureElement element, List<TextLine> lines, TextStyle style, float indent) {
        for (int from = 0; from < lines.size(); ) {
            int room = Math.max(1, (int) (sheets.room() / style.leading()));
            List<TextLine> part = lines.subList(from, Math.min(lines.size(), from + room));
            Sheet sheet = sheets.current();
            sheet.tagged(element, () -> {
                for (TextLine line : part) {
                    float y = sheets.y() - style.leading() * BASELINE;
                    sheet.line(style, line, Sheets.LEFT + indent, y, Sheets.WIDTH - indent);
                    sheets.down(style.leading());
                }
            });
            from += part.size();
            if (from < lines.size()) {
                sheets.turn();
            }
        }
    }

    private void writeFeet() {
        List<Sheet> all = sheets.all();
        float half = Sheets.WIDTH * 0.75f;
        TextLine name = fonts.wrapAtMost(1, FOOT, foot, half).stream().findFirst().orElse(new TextLine("", true));
        for (int i = 0; i < all.size(); i++) {
            Sheet sheet = all.get(i);
            TextLine number = new TextLine("Halaman " + (i + 1) + " dari " + all.size(), true);
            sheet.artifact(() -> {
                sheet.rule(Sheets.LEFT, FOOT_BASELINE + 12, Sheets.WIDTH, 0.4f);
                sheet.line(FOOT, name, Sheets.LEFT, FOOT_BASELINE, half);
                sheet.line(FOOT.aligned(TextStyle.Align.RIGHT), number, Sheets.LEFT + half, FOOT_BASELINE, Sheets.WIDTH - half);
            });
        }
    }

    private void note(String text) {
        identity.update(text.getBytes(StandardCharsets.UTF_8));
        identity.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
