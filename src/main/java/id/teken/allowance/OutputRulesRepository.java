package id.teken.allowance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutputRulesRepository extends JpaRepository<OutputRules, UUID> {
}
