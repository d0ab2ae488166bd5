package id.teken.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedIndicatorRepository extends JpaRepository<PlannedIndicator, UUID> {

    List<PlannedIndicator> findByUnitIdAndYearOrderByNumber(UUID unitId, int year);
}
