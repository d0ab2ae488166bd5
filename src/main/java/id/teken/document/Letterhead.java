package id.teken.document;

import static id.teken.document.TextStyle.Align.CENTER;

import java.util.Locale;

/**
 * The head of everything official that is printed: crest, government, and the unit that speaks.
 *
 * @param crest PNG, or null where the government has none
 * @param unit  null where the government itself speaks
 */
public record Letterhead(byte[] crest, String government, String unit) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final TextStyle ABOVE = TextStyle.of(Typeface.REGULAR, 13).aligned(CENTER);
    private static final TextStyle NAME = TextStyle.of(Typeface.BOLD, 14).aligned(CENTER).spaced(0, 6);
    private static final float CREST = 52;

    /** At the place where the document stands. */
    public void print(PdfWriter pdf) {
        if (crest != null) {
            pdf.picture(crest, "Lambang " + government, CREST, 6);
        }
        if (unit != null) {
            pdf.paragraph(government.toUpperCase(INDONESIAN), ABOVE);
        }
        pdf.paragraph((unit == null ? government : unit).toUpperCase(INDONESIAN), NAME);
        pdf.rule(2, 2.5f);
        pdf.rule(0.6f, 18);
    }
}
