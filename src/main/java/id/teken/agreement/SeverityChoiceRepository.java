package id.teken.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeverityChoiceRepository extends JpaRepository<SeverityChoice, UUID> {

    Optional<SeverityChoice> findByKind(Remark.Kind kind);
}
