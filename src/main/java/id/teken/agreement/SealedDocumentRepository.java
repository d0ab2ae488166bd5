package id.teken.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SealedDocumentRepository extends JpaRepository<SealedDocument, UUID> {

    Optional<SealedDocument> findByAgreementIdAndVoidAtIsNull(UUID agreementId);

    List<SealedDocument> findByAgreementIdInAndVoidAtIsNull(Collection<UUID> agreementIds);

    List<SealedDocument> findByAgreementIdOrderBySealedAt(UUID agreementId);

    /** The register stands outside the wall, so it is asked in the database's own words. */
    @Query(value = "select d.* from teken.sealed_document d where d.government = teken.current_government() and not exists "
            + "(select 1 from teken.verification_entry e where e.key = d.base_hash)", nativeQuery = true)
    List<SealedDocument> unregistered();
}
