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

    /** Files in force, not on paper, that were signed before such files were made to last. */
    @Query("select d.id from SealedDocument d where d.voidAt is null and d.secondSignedAt is not null and d.secondCertificate is not null "
            + "and not exists (select 1 from Witness w where w.document = d and w.signedAt is null) "
            + "and not exists (select 1 from LastingCopy c where c.documentId = d.id)")
    List<UUID> notMadeToLast();
}
