package id.teken.signing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredKeyRepository extends JpaRepository<StoredKey, UUID> {

    Optional<StoredKey> findByOfficialIdAndState(UUID officialId, StoredKey.State state);

    List<StoredKey> findByOfficialIdAndStateNot(UUID officialId, StoredKey.State state);

    List<StoredKey> findByOfficialIdInAndState(Collection<UUID> officialIds, StoredKey.State state);

    boolean existsByOfficialIdAndState(UUID officialId, StoredKey.State state);

    boolean existsByCertificateAndIdNot(byte[] certificate, UUID id);

    List<StoredKey> findByState(StoredKey.State state);

    /** Tries at the same moment come one after the other, and each counts. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from StoredKey k where k.officialId = ?1 and k.state = id.teken.signing.StoredKey.State.ACTIVE")
    Optional<StoredKey> lockActive(UUID officialId);

    List<StoredKey> findByStateAndFailedAttemptsGreaterThanEqual(StoredKey.State state, int failures);
}
