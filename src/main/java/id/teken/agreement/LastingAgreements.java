package id.teken.agreement;

import id.teken.audit.Audit;
import id.teken.signing.lasting.LastingDocuments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Published agreements have to last; one signed on paper lasts by itself. */
@Component
class LastingAgreements implements LastingDocuments {

    static final String KIND = "AGREEMENT";

    private final SealedDocumentRepository documents;
    private final Audit audit;

    LastingAgreements(SealedDocumentRepository documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String currentHash(UUID id) {
        return find(id).currentHash();
    }

    @Override
    public void madeToLast(UUID id, String hash, String detail) {
        SealedDocument document = find(id);
        document.madeToLast(hash);
        audit.record("system", "Teken", "agreement.madeToLast", document.agreementId(), detail);
    }

    @Override
    public List<UUID> notBegun() {
        return documents.notMadeToLast();
    }

    private SealedDocument find(UUID id) {
        return documents.findById(id).orElseThrow();
    }
}
