package id.teken.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceRepository extends JpaRepository<Evidence, UUID> {

    List<Evidence> findByReportIdAndRemovedAtIsNullOrderByAddedAtAsc(UUID reportId);

    Optional<Evidence> findByIdAndReportIdAndRemovedAtIsNull(UUID id, UUID reportId);
}
