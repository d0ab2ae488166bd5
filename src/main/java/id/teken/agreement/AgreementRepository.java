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

    List<Agreement> findByStateIn(List<AgreementState> states);
}
