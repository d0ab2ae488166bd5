package id.teken.allowance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutputRulesRepository extends JpaRepository<OutputRules, UUID> {

    /** As entered, or as they come with the product: off. */
    default OutputRules current() {
        return findAll().stream().findFirst().orElseGet(OutputRules::new);
    }
}
