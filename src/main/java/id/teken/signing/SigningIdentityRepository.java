package id.teken.signing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SigningIdentityRepository extends JpaRepository<SigningIdentity, UUID> {

    Optional<SigningIdentity> findByOfficialId(UUID officialId);
}
