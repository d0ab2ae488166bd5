package id.teken.signing.verification;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of pages within bounds: neither drawings that call each other, nor endless text, nor an interrupted thread go on. */
final class BoundedText extends PDFTextStripper {

    private static final int MOST_LETTERS = 400_000;
    private static final int MOST_OPERATIONS = 3_000_000;

    private int letters;
    private int operations;

    @Override
    public void processPage(PDPage page) throws IOException {
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext();) {
            if (Unpacking.isPicture(parts.next().getCOSObject())) {
                throw new TooComplex("A picture in place of a page");
            }
        }
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        TooComplex.ifInterrupted();
        if (++operations > MOST_OPERATIONS) {
            throw new TooComplex("Pages of too many operations");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > MOST_LETTERS) {
            throw new TooComplex("Pages of too many letters");
        }
        super.processTextPosition(text);
    }
}
