package id.teken.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActionPlanRepository extends JpaRepository<ActionPlan, UUID> {

    /** Every act takes the row first, so that two acts on one plan come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ActionPlan p where p.id = ?1")
    Optional<ActionPlan> lock(UUID id);

    Optional<ActionPlan> findByAgreementId(UUID agreementId);

    List<ActionPlan> findByStateIn(List<ActionPlan.State> states);
}
