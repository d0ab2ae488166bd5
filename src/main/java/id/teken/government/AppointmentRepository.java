package id.teken.government;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

    List<Appointment> findByPositionId(UUID positionId);

    List<Appointment> findByPositionIdIn(Collection<UUID> positionIds);

    List<Appointment> findByPositionIdOrderByFromDesc(UUID positionId);

    List<Appointment> findByOfficialIdOrderByFromDesc(UUID officialId);

    boolean existsByPositionId(UUID positionId);

    @Query("select a from Appointment a where a.from <= :day and (a.to is null or a.to >= :day)")
    List<Appointment> findInForce(LocalDate day);
}
