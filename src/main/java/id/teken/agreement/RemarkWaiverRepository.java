package id.teken.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkWaiverRepository extends JpaRepository<RemarkWaiver, UUID> {

    List<RemarkWaiver> findByAgreementId(UUID agreementId);

    boolean existsByAgreementIdAndRemarkKey(UUID agreementId, String remarkKey);
}
