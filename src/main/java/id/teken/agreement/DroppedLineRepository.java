package id.teken.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DroppedLineRepository extends JpaRepository<DroppedLine, UUID> {

    List<DroppedLine> findByAgreementId(UUID agreementId);
}
