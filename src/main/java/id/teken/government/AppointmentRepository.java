package id.teken.government;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

    List<Appointment> findByPositionId(UUID positionId);
}
