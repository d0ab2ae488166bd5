package id.teken.signing.verification;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What long-term validity adds to a file beside the signatures: what is known of revocations, and invisible time stamps. */
final class LastingParts {

    /** How the time stamp over a whole file is marked. */
    static final String ARCHIVE_STAMP = "ETSI.RFC3161";
    private static final COSName SECURITY_STORE = COSName.getPDFName("DSS");
    private static final Set<COSName> KNOWN = Set.of(COSName.TYPE, COSName.getPDFName("Certs"), COSName.getPDFName("OCSPs"),
            COSName.getPDFName("CRLs"), COSName.getPDFName("VRI"));

    private LastingParts() {
    }

    /** Passes over these parts, in addition to what else is permitted. */
    static ObjectComparison.Permitted beside(PDDocument later, ObjectComparison.Permitted others) {
        COSDictionary catalog = later.getDocumentCatalog().getCOSObject();
        return new ObjectComparison.Permitted() {
            @Override
            public boolean may(COSDictionary owner, COSName entry) {
                return owner == catalog && entry.equals(SECURITY_STORE) && isStore(owner.getDictionaryObject(entry))
                        || others.may(owner, entry);
            }

            @Override
            public boolean ignores(COSBase member) {
                return isArchiveStamp(member);
            }
        };
    }

    /** Nothing but revocation data; nothing at all is right as well. */
    private static boolean isStore(COSBase value) {
        return value == null || value instanceof COSDictionary store && !(value instanceof COSStream)
                && KNOWN.containsAll(store.keySet());
    }

    /** A field that nobody sees, filled with a time stamp, without any action. */
    static boolean isArchiveStamp(COSBase member) {
        return member instanceof COSDictionary field && COSName.SIG.equals(field.getCOSName(COSName.FT))
                && field.getCOSDictionary(COSName.V) != null
                && ARCHIVE_STAMP.equals(field.getCOSDictionary(COSName.V).getNameAsString(COSName.SUB_FILTER))
                && isNowhere(field.getCOSArray(COSName.RECT)) && !field.containsKey(COSName.A) && !field.containsKey(COSName.AA)
                && !field.containsKey(COSName.KIDS);
    }

    private static boolean isNowhere(COSArray rectangle) {
        if (rectangle == null || rectangle.size() != 4) {
            return false;
        }
        for (int i = 0; i < rectangle.size(); i++) {
            if (!(rectangle.getObject(i) instanceof COSNumber number) || number.floatValue() != 0) {
                return false;
            }
        }
        return true;
    }
}
