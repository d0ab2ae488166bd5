package id.teken.agreement.ceremony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CeremonyItemRepository extends JpaRepository<CeremonyItem, UUID> {

    List<CeremonyItem> findByCeremonyIdOrderByNumber(UUID ceremonyId);

    Optional<CeremonyItem> findFirstByCeremonyIdAndStateOrderByNumber(UUID ceremonyId, CeremonyItem.State state);
}
