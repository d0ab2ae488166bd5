package id.teken.signing;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What a signature forbids to those after it (ISO 32000-1, 12.8.2): the first allows only further signatures and the filling of
 * fields (DocMDP, level 2), the last names all fields as closed (FieldMDP). The fields are named and not called "all", because
 * that would forbid the later time stamps of long-term validity.
 */
final class FieldLocks {

    static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
    static final int SIGNATURES_AND_FORMS = 2;
    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");
    private static final COSName FIELDS = COSName.getPDFName("Fields");

    private FieldLocks() {
    }

    /** Call before the field gets its signature. */
    static void add(PDDocument document, PDSignatureField signing, PDSignature signature) {
        boolean first = true;
        boolean last = true;
        COSArray names = new COSArray();
        names.setDirect(true);
        for (PDSignatureField field : document.getSignatureFields()) {
            names.add(new COSString(field.getFullyQualifiedName()));
            boolean signed = field.getCOSObject().containsKey(COSName.V);
            first &= !signed;
            last &= signed || field.getCOSObject() == signing.getCOSObject();
        }
        COSArray references = new COSArray();
        references.setDirect(true);
        if (first) {
            references.add(reference(DOC_MDP, certification()));
            certify(document, signature);
        }
        if (last) {
            references.add(reference(FIELD_MDP, closed(names)));
        }
        if (references.size() > 0) {
            signature.getCOSObject().setItem(REFERENCE, references);
        }
    }

    /** No digest entries: PDF/A forbids them here. */
    private static COSDictionary reference(COSName method, COSDictionary parameters) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(METHOD, method);
        reference.setItem(PARAMETERS, parameters);
        return reference;
    }

    private static COSDictionary certification() {
        COSDictionary parameters = parameters();
        parameters.setInt(COSName.P, SIGNATURES_AND_FORMS);
        return parameters;
    }

    private static COSDictionary closed(COSArray names) {
        COSDictionary parameters = parameters();
        parameters.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        parameters.setItem(FIELDS, names);
        return parameters;
    }

    private static COSDictionary parameters() {
        COSDictionary parameters = new COSDictionary();
        parameters.setDirect(true);
        parameters.setItem(COSName.TYPE, PARAMETERS);
        parameters.setItem(COSName.V, COSName.getPDFName("1.2"));
        return parameters;
    }

    private static void certify(PDDocument document, PDSignature signature) {
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(DOC_MDP, signature);
        permissions.setDirect(true);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName("Perms"), permissions);
        catalog.setNeedToBeUpdated(true);
    }
}
