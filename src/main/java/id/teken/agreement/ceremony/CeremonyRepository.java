package id.teken.agreement.ceremony;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CeremonyRepository extends JpaRepository<Ceremony, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Ceremony c where c.id = ?1")
    Optional<Ceremony> lock(UUID id);

    List<Ceremony> findTop5ByPersonOrderByStartedAtDesc(String person);
}
