package id.teken.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    /** Every act takes the row first, so that two acts on one agreement come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = ?1")
    Optional<Agreement> lock(UUID id);

    List<Agreement> findByYearOrderByUnitId(int year);

    List<Agreement> findByUnitIdOrderByYearDesc(UUID unitId);

    @Query("select new id.teken.agreement.SignedAgreement(a.id, a.unitId, a.year, d.secondSignedAt) from Agreement a, "
            + "SealedDocument d where d.agreementId = a.id and d.voidAt is null and a.state = SIGNED and a.year = ?1")
    List<SignedAgreement> signed(int year);

    @Query("select new id.teken.agreement.SignedAgreement(a.id, a.unitId, a.year, d.secondSignedAt) from Agreement a, "
            + "SealedDocument d where d.agreementId = a.id and d.voidAt is null and a.state = SIGNED and a.id = ?1")
    Optional<SignedAgreement> signed(UUID id);

    List<Agreement> findByStateIn(List<AgreementState> states);
}
