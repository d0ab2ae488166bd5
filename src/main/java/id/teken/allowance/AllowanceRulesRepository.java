package id.teken.allowance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllowanceRulesRepository extends JpaRepository<AllowanceRules, UUID> {

    /** As entered, or as they come with the product: off. */
    default AllowanceRules current() {
        return findAll().stream().findFirst().orElseGet(AllowanceRules::new);
    }
}
