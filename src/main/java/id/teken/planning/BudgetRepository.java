package id.teken.planning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BudgetRepository extends JpaRepository<Budget, UUID> {

    List<Budget> findByUnitIdAndYearOrderByNumber(UUID unitId, int year);

    List<Budget> findByUnitIdInAndYearOrderByNumber(Collection<UUID> unitIds, int year);

    List<Budget> findByYearOrderByUnitIdAscNumberAsc(int year);
}
