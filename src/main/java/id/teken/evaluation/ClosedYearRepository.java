package id.teken.evaluation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosedYearRepository extends JpaRepository<ClosedYear, UUID> {

    boolean existsByYear(int year);
}
