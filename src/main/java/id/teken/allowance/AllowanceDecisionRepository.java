package id.teken.allowance;

import id.teken.allowance.AllowanceDecision.State;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AllowanceDecisionRepository extends JpaRepository<AllowanceDecision, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from AllowanceDecision d where d.id = ?1")
    Optional<AllowanceDecision> lock(UUID id);

    Optional<AllowanceDecision> findByYearAndMonthAndSupplement(int year, int month, int supplement);

    Optional<AllowanceDecision> findFirstByStateOrderByYearDescMonthDesc(State state);

    int countByYearAndMonth(int year, int month);

    List<AllowanceDecision> findByState(State state);

    @Query("select d.id from AllowanceDecision d where d.state = id.teken.allowance.AllowanceDecision.State.APPROVED "
            + "and not exists (select 1 from LastingCopy c where c.documentId = d.id)")
    List<UUID> notMadeToLast();

    List<AllowanceDecision> findAllByOrderByYearDescMonthDescSupplementDesc();
}
