package id.teken.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The signature places of a document, side by side; a single one stands below the date at the right, or in the middle. The block never breaks over pages. */
final class SignatureBlock {

    private static final TextStyle PLAIN = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(TextStyle.Align.CENTER);
    private static final TextStyle STRONG = TextStyle.of(Typeface.BOLD, 10.5f).aligned(TextStyle.Align.CENTER);
    private static final float GUTTER = 24;
    private static final float COLUMN = (Sheets.WIDTH - GUTTER) / 2;
    private static final float AROUND_BOX = 5;
    private static final int MOST_LINES = 5;

    private final PDDocument document;
    private final Sheets sheets;
    private final Fonts fonts;
    private final StructureTree structure;
    private PDFormXObject qr;

    SignatureBlock(PDDocument document, Sheets sheets, Fonts fonts, StructureTree structure) {
        this.document = document;
        this.sheets = sheets;
        this.fonts = fonts;
        this.structure = structure;
    }

    /**
     * @param dated   place and date above the last place, or null where none is printed
     * @param address leads to the verification of the document, or null
     */
    void write(String dated, List<SignaturePlace> places, String address) throws IOException {
        qr = address == null ? null : QrDrawing.of(address, document);
        List<Column> columns = new ArrayList<>();
        for (SignaturePlace place : places) {
            columns.add(column(dated == null || columns.size() == places.size() - 1 ? dated : "", place));
        }
        float above = tallest(columns, Column::above);
        float below = tallest(columns, Column::below);
        sheets.need(above + below + SignatureBox.HEIGHT + 2 * AROUND_BOX);
        float alone = dated == null ? (COLUMN + GUTTER) / 2 : COLUMN + GUTTER;
        float left = Sheets.LEFT + (places.size() == 1 ? alone : 0);
        for (Column column : columns) {
            write(column, left, above);
            left += COLUMN + GUTTER;
        }
        sheets.down(above + below + SignatureBox.HEIGHT + 2 * AROUND_BOX);
    }

    private Column column(String dated, SignaturePlace place) {
        List<Text> above = new ArrayList<>();
        if (dated != null) {
            above.add(dated.isEmpty() ? new Text(PLAIN, List.of(new TextLine("", true))) : text(PLAIN, dated));
        }
        if (place.caption() != null) {
            above.add(text(PLAIN, place.caption()));
        }
        above.add(text(PLAIN, place.position()));
        List<Text> below = new ArrayList<>();
        below.add(text(STRONG, place.name()));
        if (place.rank() != null) {
            below.add(text(PLAIN, place.rank()));
        }
        if (place.idNumber() != null) {
            below.add(text(PLAIN, place.idNumber()));
        }
        return new Column(place, above, below);
    }

    private Text text(TextStyle style, String text) {
        return new Text(style, fonts.wrapAtMost(MOST_LINES, style, text, COLUMN));
    }

    private void write(Column column, float left, float above) throws IOException {
        float boxTop = sheets.y() - above - AROUND_BOX;
        write(column.aboveBox(), left, sheets.y());
        write(column.belowBox(), left, boxTop - SignatureBox.HEIGHT - AROUND_BOX);
        underline(column.belowBox().get(0), left, boxTop - SignatureBox.HEIGHT - AROUND_BOX);
        if (column.place().field() != null) {
            addField(column.place(), new PDRectangle(left, boxTop - SignatureBox.HEIGHT, COLUMN, SignatureBox.HEIGHT));
        }
    }

    private void write(List<Text> texts, float left, float top) {
        float y = top;
        Sheet sheet = sheets.current();
        for (Text text : texts) {
            float start = y;
            sheet.tagged(structure.add("P"), () -> {
                float line = start - text.style().leading() * 0.8f;
                for (TextLine part : text.lines()) {
                    sheet.line(text.style(), part, left, line, COLUMN);
                    line -= text.style().leading();
                }
            });
            y -= text.height();
        }
    }

    private void underline(Text name, float left, float top) {
        Sheet sheet = sheets.current();
        sheet.artifact(() -> {
            float y = top + 0.5f;
            for (TextLine line : name.lines()) {
                y -= name.style().leading();
                float length = (float) fonts.width(name.style(), line.text());
                sheet.rule(left + (COLUMN - length) / 2, y, length, 0.6f);
            }
        });
    }

    private void addField(SignaturePlace place, PDRectangle rectangle) throws IOException {
        PDAcroForm form = form();
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(place.field());
        field.setAlternateFieldName("Tanda tangan elektronik " + place.name());
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(rectangle);
        widget.setPage(sheets.current().page());
        String letters = SignatureBox.alphabet() + place.name() + place.position();
        PDFont regular = fonts.embeddedWith(Typeface.REGULAR, letters);
        PDFont bold = fonts.embeddedWith(Typeface.BOLD, letters);
        SignatureBox.showEmpty(document, widget, regular, bold, qr);
        sheets.current().page().getAnnotations().add(widget);
        form.getFields().add(field);
    }

    private PDAcroForm form() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().removeItem(COSName.DA);
            document.getDocumentCatalog().setAcroForm(form);
        }
        return form;
    }

    private static float tallest(List<Column> columns, Function<Column, Float> height) {
        return columns.stream().map(height).max(Comparator.naturalOrder()).orElse(0f);
    }

    private static float sum(List<Text> texts) {
        return (float) texts.stream().mapToDouble(Text::height).sum();
    }

    private record Text(TextStyle style, List<TextLine> lines) {
        float height() {
            return lines.size() * style.leading();
        }
    }

    private record Column(SignaturePlace place, List<Text> aboveBox, List<Text> belowBox) {
        float above() {
            return sum(aboveBox);
        }

        float below() {
            return sum(belowBox);
        }
    }
}
