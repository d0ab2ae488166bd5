package id.teken.signing.verification;

import id.teken.signing.SigningMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The product's own judgement of a file: exactly the expected signatures, each over exactly the file before it, nothing
 * changed between them but what a signature changes, after the last nothing but what we added to make them last. Common
 * validators accept more than that.
 */
final class StructureCheck {

    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName PERMISSIONS = COSName.getPDFName("Perms");

    private final byte[] file;
    private final PDDocument document;
    private final List<Issued.Signature> expected;
    private final List<String> hashes;
    private final Trust trust;
    /** Whether a service made the fields itself, and neither certifies the document nor locks its fields. */
    private final boolean ownFields;
    private final List<Integer> ends;
    private final List<Finding> findings = new ArrayList<>();
    private boolean anyOurs;

    private StructureCheck(byte[] file, PDDocument document, List<Issued.Signature> expected, List<String> hashes, boolean ownFields,
            Trust trust) {
        this.file = file;
        this.document = document;
        this.expected = expected;
        this.hashes = hashes;
        this.ownFields = ownFields;
        this.trust = trust;
        this.ends = FileStates.ends(file);
    }

    /**
     * @param count   signatures found
     * @param anyOurs whether one of them names a certificate of ours, holding or not
     * @param ends    where the parts of the file end that signatures and time stamps cover
     */
    record Result(int count, boolean anyOurs, List<Integer> ends, List<Finding> findings) {
    }

    /**
     * @param expected signatures in their order
     * @param issued   what the register knows of the document, if anything
     */
    static Result check(byte[] file, PDDocument document, List<Issued.Signature> expected, Optional<Issued> issued, Trust trust)
            throws IOException {
        StructureCheck check = new StructureCheck(file, document, expected, issued.map(Issued::hashes).orElse(List.of()),
                issued.filter(one -> one.method() == SigningMethod.BSRE).isPresent(), trust);
        List<SignatureReading.Read> all = SignatureReading.of(document, file);
        List<SignatureReading.Read> signatures = all.stream().filter(one -> !one.isArchiveStamp()).toList();
        check.signers(signatures);
        check.states(signatures.stream().filter(SignatureReading.Read::isPlaced).toList(),
                signatures.stream().allMatch(SignatureReading.Read::isPlaced));
        all.stream().filter(SignatureReading.Read::isArchiveStamp).forEach(check::archiveStamp);
        check.permissions(signatures);
        List<Integer> ends = all.stream().filter(SignatureReading.Read::isPlaced).map(SignatureReading.Read::end).distinct().toList();
        return new Result(signatures.size(), check.anyOurs, ends, check.findings.stream().distinct().toList());
    }

    private void signers(List<SignatureReading.Read> signatures) {
        List<String> fields = signatures.stream().map(SignatureReading.Read::field).toList();
        for (Issued.Signature signature : expected) {
            if (!fields.contains(signature.field())) {
                tell(Flaw.SIGNATURE_MISSING, signature.field());
            }
        }
        List<String> placed = signatures.stream().filter(SignatureReading.Read::isPlaced).map(SignatureReading.Read::field).toList();
        List<String> order = expected.stream().map(Issued.Signature::field).filter(placed::contains).toList();
        if (!order.equals(placed.stream().filter(order::contains).toList())) {
            tell(Flaw.SIGNATURE_ORDER, "");
        }
        for (SignatureReading.Read signature : signatures) {
            Issued.Signature awaited = expected.stream().filter(one -> one.field().equals(signature.field())).findFirst().orElse(null);
            if (awaited == null && !hashes.isEmpty()) {
                tell(Flaw.SIGNATURE_EXTRA, signature.field());
            }
            CmsCheck.Result result = CmsCheck.check(signature, awaited == null ? null : awaited.certificate(), trust);
            findings.addAll(result.findings());
            anyOurs |= result.ours();
        }
    }

    /** @param all whether every signature says where it stands: else what lies between two may be one of the others */
    private void states(List<SignatureReading.Read> signatures, boolean all) throws IOException {
        int former = baseEnd(signatures, ends);
        if (!hashes.isEmpty() && !List.of(hashes.get(0)).equals(FileStates.hashes(file, List.of(former)))) {
            tell(Flaw.BASE_UNKNOWN, "");
        }
        for (SignatureReading.Read signature : signatures) {
            int end = signature.end();
            if (!ends.contains(end)) {
                tell(Flaw.SIGNATURE_RANGE, signature.field());
            }
            int start = former;
            if (all && ends.stream().anyMatch(other -> other > start && other < end)) {
                tell(Flaw.ADDED_BETWEEN, signature.field());
            }
            if (all && former > 0) {
                compare(former, end, signature.field());
            }
            former = end;
        }
        if (former < file.length && (all || !signatures.isEmpty())) {
            lasting(former);
        }
    }

    /** What follows the last signature: as far as we added it ourselves, only what makes signatures last. */
    private void lasting(int signed) throws IOException {
        int former = signed;
        List<String> states = FileStates.hashes(file, ends);
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) > former && hashes.contains(states.get(i))) {
                compare(former, ends.get(i), null);
                former = ends.get(i);
            }
        }
        if (former < file.length) {
            tell(Flaw.ADDED_AFTER, "");
            compare(former, file.length, null);
        }
    }

    private void archiveStamp(SignatureReading.Read stamp) {
        findings.addAll(ArchiveStampCheck.check(stamp, trust));
        if (!ends.contains(stamp.end())) {
            tell(Flaw.SIGNATURE_RANGE, "");
        }
    }

    /** End of what lies below the first signature; 0 where it has none below. */
    private static int baseEnd(List<SignatureReading.Read> signatures, List<Integer> ends) {
        if (signatures.isEmpty()) {
            return ends.isEmpty() ? 0 : ends.get(0);
        }
        return ends.stream().filter(end -> end < signatures.get(0).end()).findFirst().orElse(0);
    }

    /** What changed from one state to the next, apart from what signing changes. */
    private void compare(int before, int after, String signing) throws IOException {
        try (PDDocument former = BoundedPdf.open(file, before);
                PDDocument later = BoundedPdf.open(file, after)) {
            COSDictionary field = field(later, signing);
            COSDictionary catalog = later.getDocumentCatalog().getCOSObject();
            ObjectComparison.Permitted signature = (owner, entry) ->
                    owner == field && (entry.equals(COSName.V) || entry.equals(COSName.AP))
                            || owner == catalog && signing != null && entry.equals(PERMISSIONS) && former.getSignatureDictionaries().isEmpty();
            findings.addAll(ObjectComparison.differences(former, later, signing == null ? LastingParts.beside(later, signature)
                    : ownFields ? besideNew(field, signature) : signature));
        }
    }

    /** Passes over the field that a service added for its signature. */
    private static ObjectComparison.Permitted besideNew(COSDictionary field, ObjectComparison.Permitted others) {
        return new ObjectComparison.Permitted() {
            @Override
            public boolean may(COSDictionary owner, COSName entry) {
                return others.may(owner, entry);
            }

            @Override
            public boolean ignores(COSBase member) {
                return member == field;
            }
        };
    }

    private static COSDictionary field(PDDocument document, String name) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var field = form == null || name == null ? null : form.getField(name);
        return field == null ? null : field.getCOSObject();
    }

    private void permissions(List<SignatureReading.Read> signatures) {
        if (expected.isEmpty() || signatures.isEmpty() || ownFields) {
            return;
        }
        SignatureReading.Read certifying = of(expected.get(0), signatures).orElse(signatures.get(0));
        COSDictionary first = certifying.dictionary();
        COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PERMISSIONS);
        COSDictionary certification = reference(first, "DocMDP");
        COSDictionary parameters = certification == null ? null : certification.getCOSDictionary(COSName.getPDFName("TransformParams"));
        if (permissions == null || permissions.getCOSDictionary(COSName.getPDFName("DocMDP")) != first || parameters == null
                || parameters.getInt(COSName.P) != 2) {
            tell(Flaw.CERTIFICATION, certifying.field());
        }
        long fields = document.getSignatureFields().stream().filter(field -> !LastingParts.isArchiveStamp(field.getCOSObject())).count();
        SignatureReading.Read last = of(expected.get(expected.size() - 1), signatures).orElse(signatures.get(signatures.size() - 1));
        if (signatures.size() == fields && reference(last.dictionary(), "FieldMDP") == null) {
            tell(Flaw.LOCK, last.field());
        }
    }

    private static Optional<SignatureReading.Read> of(Issued.Signature expected, List<SignatureReading.Read> signatures) {
        return signatures.stream().filter(one -> one.field().equals(expected.field())).findFirst();
    }

    private static COSDictionary reference(COSDictionary signature, String method) {
        COSArray references = signature.getCOSArray(REFERENCE);
        for (int i = 0; references != null && i < references.size(); i++) {
            var item = references.get(i) instanceof COSObject object ? object.getObject() : references.get(i);
            if (item instanceof COSDictionary reference && method.equals(reference.getNameAsString(METHOD))) {
                return reference;
            }
        }
        return null;
    }

    private void tell(Flaw flaw, String detail) {
        findings.add(new Finding(flaw, detail));
    }
}
