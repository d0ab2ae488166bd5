package id.teken.allowance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllowanceRulesRepository extends JpaRepository<AllowanceRules, UUID> {
}
