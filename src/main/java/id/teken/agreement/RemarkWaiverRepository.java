package id.teken.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkWaiverRepository extends JpaRepository<RemarkWaiver, UUID> {

    List<RemarkWaiver> findByAgreementId(UUID agreementId);

    int deleteByAgreementIdAndRemarkKey(UUID agreementId, String remarkKey);

    boolean existsByAgreementIdAndRemarkKey(UUID agreementId, String remarkKey);
}
