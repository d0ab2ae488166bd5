package id.teken.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/**
 * A copy of an archived file that is not in force (any more), for reading: a page before it says so and why, and the mark
 * stands across each page. It is made anew at each request; the archived bytes, and the signatures in them, stay as they are.
 * The copy carries the signatures as pictures only, so that no reader takes it for a signed file.
 */
public final class MarkedCopy {

    private static final TextStyle TITLE = TextStyle.of(Typeface.BOLD, 26).aligned(TextStyle.Align.CENTER).spaced(120, 30);
    private static final TextStyle TEXT = TextStyle.of(Typeface.REGULAR, 11).spaced(0, 10);
    private static final float OPACITY = 0.22f;
    private static final float SHARE_OF_DIAGONAL = 0.7f;
    private static final int PER_EM = 1000;

    private MarkedCopy() {
    }

    /**
     * @param mark        one or two words, for example BATAL
     * @param explanation paragraphs of the page before: which file this is, since when and why it is not in force
     */
    public static byte[] of(byte[] archived, String mark, List<String> explanation) {
        try (PDDocument copy = Loader.loadPDF(archived); PDDocument cover = Loader.loadPDF(cover(mark, explanation))) {
            PDAcroForm form = copy.getDocumentCatalog().getAcroForm();
            if (form != null) {
                form.flatten();
                copy.getDocumentCatalog().setAcroForm(null);
            }
            for (PDPage page : copy.getPages()) {
                across(copy, page, mark);
            }
            PDPage first = copy.getPage(0);
            PDPage imported = copy.importPage(cover.getPage(0));
            copy.getPages().remove(imported);
            copy.getPages().insertBefore(imported, first);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cover(String mark, List<String> explanation) {
        try (PdfWriter pdf = new PdfWriter(mark, "Salinan untuk dibaca; bukan berkas bertanda tangan")) {
            pdf.space(90);
            pdf.heading(1, mark, TITLE);
            explanation.forEach(paragraph -> pdf.paragraph(paragraph, TEXT));
            return pdf.finish();
        }
    }

    private static void across(PDDocument copy, PDPage page, String mark) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        PDRectangle box = page.getMediaBox();
        double angle = Math.atan2(box.getHeight(), box.getWidth());
        float diagonal = (float) Math.hypot(box.getWidth(), box.getHeight());
        float size = diagonal * SHARE_OF_DIAGONAL * PER_EM / font.getStringWidth(mark);
        float start = diagonal * (1 - SHARE_OF_DIAGONAL) / 2;
        PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(OPACITY);
        try (PDPageContentStream over = new PDPageContentStream(copy, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            over.setGraphicsStateParameters(faint);
            over.setNonStrokingColor(Color.RED);
            over.beginText();
            over.setFont(font, size);
            over.setTextMatrix(Matrix.concatenate(Matrix.getRotateInstance(angle, box.getLowerLeftX(), box.getLowerLeftY()),
                    Matrix.getTranslateInstance(start, -size * 0.35f)));
            over.showText(mark);
            over.endText();
        }
    }
}
