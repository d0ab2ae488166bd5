package id.teken.signing;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SigningRulesRepository extends JpaRepository<SigningRules, UUID> {
}
