package id.teken.government;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PositionLevelRepository extends JpaRepository<PositionLevel, UUID> {

    List<PositionLevel> findAllByOrderByRank();

    Optional<PositionLevel> findByCode(String code);
}
