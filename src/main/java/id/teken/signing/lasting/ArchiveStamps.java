package id.teken.signing.lasting;

import id.teken.signing.TimeStampTrust;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** The time stamps over whole files. */
final class ArchiveStamps {

    private static final String SUB_FILTER = "ETSI.RFC3161";

    private ArchiveStamps() {
    }

    /** @param until end of the stamping certificate */
    record Stamp(Instant at, Instant until) {
    }

    /** The oldest first. */
    static List<Stamp> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream().filter(signature -> SUB_FILTER.equals(signature.getSubFilter()))
                    .map(ArchiveStamps::read).sorted(Comparator.comparing(Stamp::at)).toList();
        } catch (IOException e) {
            throw new IllegalStateException("The file cannot be read", e);
        }
    }

    private static Stamp read(PDSignature signature) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(signature.getContents()));
            Instant until = TimeStampTrust.signer(token).orElseThrow().getNotAfter().toInstant();
            return new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), until);
        } catch (CMSException | TSPException | IOException e) {
            throw new IllegalStateException("An archive time stamp cannot be read", e);
        }
    }
}
