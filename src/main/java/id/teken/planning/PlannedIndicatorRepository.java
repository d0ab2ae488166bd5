package id.teken.planning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedIndicatorRepository extends JpaRepository<PlannedIndicator, UUID> {

    List<PlannedIndicator> findByUnitIdAndYearOrderByNumber(UUID unitId, int year);

    List<PlannedIndicator> findByUnitIdInAndYearOrderByNumber(Collection<UUID> unitIds, int year);
}
