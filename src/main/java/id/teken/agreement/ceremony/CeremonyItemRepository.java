package id.teken.agreement.ceremony;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CeremonyItemRepository extends JpaRepository<CeremonyItem, UUID> {

    List<CeremonyItem> findByCeremonyIdOrderByNumber(UUID ceremonyId);

    List<CeremonyItem> findByIdInOrderByNumber(Collection<UUID> ids);

    @Query("select i.id from CeremonyItem i where i.ceremonyId = ?1 and i.state = ?2 order by i.number")
    List<UUID> ids(UUID ceremonyId, CeremonyItem.State state);
}
