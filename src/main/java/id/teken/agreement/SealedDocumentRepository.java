package id.teken.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedDocumentRepository extends JpaRepository<SealedDocument, UUID> {

    Optional<SealedDocument> findByAgreementIdAndVoidAtIsNull(UUID agreementId);

    List<SealedDocument> findByAgreementIdOrderBySealedAt(UUID agreementId);
}
