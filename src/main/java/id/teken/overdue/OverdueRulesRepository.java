package id.teken.overdue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OverdueRulesRepository extends JpaRepository<OverdueRules, UUID> {
}
