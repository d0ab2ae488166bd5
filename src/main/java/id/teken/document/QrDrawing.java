package id.teken.document;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A text as QR code: black squares of one unit with the quiet margin around, drawn once and shown wherever it is needed. */
final class QrDrawing {

    private static final int QUIET = 3;

    private QrDrawing() {
    }

    static PDFormXObject of(String text, PDDocument document) throws IOException {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        PDFormXObject form = new PDFormXObject(document);
        int side = code.size + 2 * QUIET;
        form.setBBox(new PDRectangle(side, side));
        form.setResources(new PDResources());
        try (var content = new PDFormContentStream(form)) {
            content.setNonStrokingColor(0f);
            for (int row = 0; row < code.size; row++) {
                runs(code, row, content);
            }
            content.fill();
        }
        compress(form);
        return form;
    }

    /** Neighbouring squares as one rectangle. */
    private static void runs(QrCode code, int row, PDFormContentStream content) throws IOException {
        int y = QUIET + code.size - 1 - row;
        for (int from = 0; from < code.size; from++) {
            int until = from;
            while (until < code.size && code.getModule(until, row)) {
                until++;
            }
            if (until > from) {
                content.addRect(QUIET + from, y, until - from, 1);
                from = until;
            }
        }
    }

    private static void compress(PDFormXObject form) throws IOException {
        byte[] plain = form.getStream().toByteArray();
        try (var out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(plain);
        }
    }
}
