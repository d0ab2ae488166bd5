package id.teken.agreement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRulesRepository extends JpaRepository<AgreementRules, UUID> {

    default AgreementRules current() {
        return findAll().stream().findFirst().orElseGet(AgreementRules::new);
    }
}
