package id.teken.document;

/**
 * How a text is set. All lengths are points (1/72 inch).
 *
 * @param size       height of the type
 * @param leading    distance from one line to the next
 * @param before     white space above the text
 * @param after      white space below the text
 * @param keepBelow  room that must remain under the text on its page, so that a heading never stands alone at the foot
 */
public record TextStyle(Typeface face, float size, float leading, Align align, float before, float after, float keepBelow) {

    /** Where a line stands between the margins; {@code JUSTIFY} leaves the last line of a paragraph at the left. */
    public enum Align { LEFT, CENTER, RIGHT, JUSTIFY }

    public static TextStyle of(Typeface face, float size) {
        return new TextStyle(face, size, size * 1.3f, Align.LEFT, 0, 0, 0);
    }

    public TextStyle aligned(Align other) {
        return new TextStyle(face, size, leading, other, before, after, keepBelow);
    }

    public TextStyle spaced(float above, float below) {
        return new TextStyle(face, size, leading, align, above, below, keepBelow);
    }

    public TextStyle keeping(float below) {
        return new TextStyle(face, size, leading, align, before, after, below);
    }
}
