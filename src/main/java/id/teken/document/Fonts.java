package id.teken.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces of one document. Parsed fonts are costly and not promised to be thread-safe, so they are lent to one document at
 * a time and returned when it is closed.
 */
final class Fonts implements AutoCloseable {

    private static final ConcurrentLinkedQueue<Map<Typeface, Glyphs>> SHELF = new ConcurrentLinkedQueue<>();

    private final PDDocument document;
    private final Map<Typeface, PDType0Font> embedded = new EnumMap<>(Typeface.class);
    private Map<Typeface, Glyphs> lent;

    Fonts(PDDocument document) {
        this.document = document;
        Map<Typeface, Glyphs> returned = SHELF.poll();
        lent = returned == null ? new EnumMap<>(Typeface.class) : returned;
    }

    String printable(Typeface face, String text) {
        return glyphs(face).printable(text);
    }

    double width(TextStyle style, String printable) {
        return glyphs(style.face()).width(printable, style.size());
    }

    List<TextLine> wrap(TextStyle style, String text, double measure) {
        return TextLine.wrap(printable(style.face(), text), measure, part -> width(style, part));
    }

    List<TextLine> wrapAtMost(int most, TextStyle style, String text, double measure) {
        return TextLine.wrapAtMost(most, printable(style.face(), text), measure, part -> width(style, part));
    }

    PDType0Font embedded(Typeface face) {
        return embedded.computeIfAbsent(face, this::embed);
    }

    /** Embeds these characters even if no page shows them, so that a later revision can write with the same font. */
    PDFont embeddedWith(Typeface face, String characters) {
        PDType0Font font = embedded(face);
        printable(face, characters).codePoints().filter(character -> character != '\n').forEach(font::addToSubset);
        return font;
    }

    @Override
    public void close() {
        if (lent != null) {
            SHELF.add(lent);
            lent = null;
        }
    }

    private Glyphs glyphs(Typeface face) {
        return lent.computeIfAbsent(face, Glyphs::new);
    }

    private PDType0Font embed(Typeface face) {
        try {
            return PDType0Font.load(document, glyphs(face).font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
