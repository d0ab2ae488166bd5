package id.teken.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ModuleCertificateRepository extends JpaRepository<ModuleCertificate, UUID> {

    List<ModuleCertificate> findByOfficialIdAndRevokedAtIsNull(UUID officialId);

    List<ModuleCertificate> findByRevokedAtIsNullAndValidUntilAfterOrderByValidUntil(Instant now);

    boolean existsByOfficialId(UUID officialId);

    boolean existsByOfficialIdAndSerial(UUID officialId, String serial);
}
