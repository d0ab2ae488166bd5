package id.teken.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds on the pages. */
public final class PdfText {

    private PdfText() {
    }

    /** All text, with every run of white space as one space. */
    public static String of(byte[] pdf) throws IOException {
        return ofPages(pdf, 1, Integer.MAX_VALUE);
    }

    public static String ofPage(byte[] pdf, int page) throws IOException {
        return ofPages(pdf, page, page);
    }

    /** How many pictures stand on the first page. */
    public static int pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                count += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return count;
        }
    }

    private static String ofPages(byte[] pdf, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
