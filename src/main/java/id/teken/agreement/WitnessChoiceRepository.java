package id.teken.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WitnessChoiceRepository extends JpaRepository<WitnessChoice, UUID> {

    List<WitnessChoice> findByLevel(String level);
}
