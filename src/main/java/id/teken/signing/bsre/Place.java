package id.teken.signing.bsre;

import id.teken.values.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A rectangle on a page, in points from the lower left corner.
 *
 * @param page counted from 1
 */
record Place(int page, int x, int y, int width, int height) {

    /** Where the file keeps room for this signature. */
    static Place of(byte[] pdf, String field) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null || !(form.getField(field) instanceof PDSignatureField place)) {
                throw Refusal.conflict("bsre.place");
            }
            var widget = place.getWidgets().get(0);
            PDRectangle room = widget.getRectangle();
            return new Place(document.getPages().indexOf(widget.getPage()) + 1, Math.round(room.getLowerLeftX()),
                    Math.round(room.getLowerLeftY()), Math.round(room.getWidth()), Math.round(room.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
