package id.teken.signing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredKeyRepository extends JpaRepository<StoredKey, UUID> {

    Optional<StoredKey> findByOfficialIdAndState(UUID officialId, StoredKey.State state);
}
