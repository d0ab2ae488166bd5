package id.teken.agreement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SharedLineRepository extends JpaRepository<SharedLine, UUID> {

    /** Two answers to one request come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SharedLine s where s.id = ?1")
    Optional<SharedLine> lock(UUID id);

    List<SharedLine> findByOriginIdInOrderByAskedAt(Collection<UUID> origins);

    List<SharedLine> findByUnitIdAndStateOrderByAskedAt(UUID unitId, SharedLine.State state);

    /** What a unit was asked for in a year. */
    @Query("select s from SharedLine s, Agreement a where a.id = s.agreementId and s.unitId = ?1 and a.year = ?2 order by s.askedAt")
    List<SharedLine> askedOf(UUID unitId, int year);

}
