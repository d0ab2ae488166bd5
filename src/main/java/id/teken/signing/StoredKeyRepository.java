package id.teken.signing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface StoredKeyRepository extends JpaRepository<StoredKey, UUID> {

    Optional<StoredKey> findByOfficialIdAndState(UUID officialId, StoredKey.State state);

    /** For counting tries: those at the same moment must all count. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredKey> findForCountingById(UUID id);
}
