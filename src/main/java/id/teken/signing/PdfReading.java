package id.teken.signing;

import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;

/** How EU DSS reads files here. */
public final class PdfReading {

    private PdfReading() {
    }

    /** Pages are never drawn: that is where hostile files cost most, and every good countersignature looks different. */
    public static IPdfObjFactory withoutPictures() {
        IPdfObjFactory factory = new ServiceLoaderPdfObjFactory();
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }
}
