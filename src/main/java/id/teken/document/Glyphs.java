package id.teken.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed face: which characters it can print and how wide they are. Not safe for use by two threads at a time. */
final class Glyphs {

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int NEXT_LINE = 0x85;
    private static final int WHITE_SQUARE = 0x25A1;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    Glyphs(Typeface face) {
        try (InputStream file = Glyphs.class.getResourceAsStream(face.resource())) {
            if (file == null) {
                throw new IllegalStateException("Font missing from the class path: " + face.resource());
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false); // substitution costs three quarters of the rendering time and changes nothing in Indonesian
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** Width in points of a printable text. */
    double width(String text, double size) {
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            units += advance(character);
            i += Character.charCount(character);
        }
        return units * size / unitsPerEm;
    }

    /**
     * The text as this face can print it: line ends become {@code \n}, other white space a space, invisible controls
     * (right-to-left override, joiners, soft hyphens) vanish, compatibility forms become plain letters, and what remains
     * unprintable becomes a white square, so that the reader sees that something stood there.
     */
    String printable(String text) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    private void append(StringBuilder printable, int character) {
        switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> printable.append('\n');
            case Character.SPACE_SEPARATOR -> printable.append(
                    character == NO_BREAK_SPACE || character == NARROW_NO_BREAK_SPACE ? (char) NO_BREAK_SPACE : ' ');
            case Character.CONTROL -> appendControl(printable, character);
            case Character.FORMAT -> { }
            default -> appendVisible(printable, character);
        }
    }

    private static void appendControl(StringBuilder printable, int character) {
        if (character == '\n' || character == '\r' || character == NEXT_LINE) {
            printable.append('\n');
        } else if (Character.isWhitespace(character)) {
            printable.append(' ');
        }
    }

    private void appendVisible(StringBuilder printable, int character) {
        if (covers(character)) {
            printable.appendCodePoint(character);
            return;
        }
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        if (plain.codePoints().allMatch(this::covers)) {
            printable.append(plain);
        } else if (!isMark(character)) {
            printable.appendCodePoint(WHITE_SQUARE);
        }
    }

    private boolean covers(int character) {
        return characters.getGlyphId(character) != 0;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private int advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
