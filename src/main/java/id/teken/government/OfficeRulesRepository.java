package id.teken.government;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeRulesRepository extends JpaRepository<OfficeRules, UUID> {
}
