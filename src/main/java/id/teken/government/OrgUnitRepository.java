package id.teken.government;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrgUnitRepository extends JpaRepository<OrgUnit, UUID> {

    Optional<OrgUnit> findByCode(String code);

    List<OrgUnit> findAllByOrderByCode();

    boolean existsByParentId(UUID parentId);
}
