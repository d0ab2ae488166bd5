package id.teken.government;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficialRepository extends JpaRepository<Official, UUID> {
}
