package id.teken.agreement.period;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PeriodRepository extends JpaRepository<Period, UUID> {

    Optional<Period> findByYear(int year);

    List<Period> findAllByOrderByYearDesc();

    /** Acts on one period come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Period p where p.year = ?1")
    Optional<Period> lock(int year);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Period p where p.id = ?1")
    Optional<Period> lock(UUID id);
}
