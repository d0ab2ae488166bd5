package id.teken.government;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PositionRepository extends JpaRepository<Position, UUID> {

    Optional<Position> findFirstByOffice(Position.Office office);

    List<Position> findByOfficeOrderByTitle(Position.Office office);

    List<Position> findByUnitIdOrderByTitle(UUID unitId);

    List<Position> findByOfficeIn(List<Position.Office> offices);

    boolean existsByUnitId(UUID unitId);

    List<Position> findByUnitIdAndOfficeIn(UUID unitId, List<Position.Office> offices);
}
