package id.teken.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a document in the making, and how far down the last one is filled. */
final class Sheets {

    static final float LEFT = 62;
    static final float WIDTH = Sheet.PAPER.getWidth() - 2 * LEFT;

    private static final float TOP = Sheet.PAPER.getHeight() - 54;
    private static final float BOTTOM = 62;

    private final PDDocument document;
    private final StructureTree structure;
    private final Fonts fonts;
    private final List<Sheet> sheets = new ArrayList<>();
    private float y;

    Sheets(PDDocument document, StructureTree structure, Fonts fonts) {
        this.document = document;
        this.structure = structure;
        this.fonts = fonts;
        turn();
    }

    static float fullHeight() {
        return TOP - BOTTOM;
    }

    void turn() {
        sheets.add(new Sheet(document, structure, fonts));
        y = TOP;
    }

    /** Turns to a new page unless so much room is left on this one. */
    void need(float height) {
        if (height > room() && !isFresh()) {
            turn();
        }
    }

    boolean isFresh() {
        return y == TOP;
    }

    float room() {
        return y - BOTTOM;
    }

    float y() {
        return y;
    }

    void down(float height) {
        y -= height;
    }

    Sheet current() {
        return sheets.get(sheets.size() - 1);
    }

    List<Sheet> all() {
        return sheets;
    }
}
