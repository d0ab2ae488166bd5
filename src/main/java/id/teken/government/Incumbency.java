package id.teken.government;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds who holds a post today. */
@Component
class Incumbency {

    private final AppointmentRepository appointments;
    private final OfficialRepository officials;
    private final OfficeTime time;

    Incumbency(AppointmentRepository appointments, OfficialRepository officials, OfficeTime time) {
        this.appointments = appointments;
        this.officials = officials;
        this.time = time;
    }

    Incumbents of(Position position) {
        List<Appointment> today = appointments.findByPositionId(position.id()).stream()
                .filter(appointment -> appointment.covers(time.today())).toList();
        return new Incumbents(newest(today, position, appointment -> !appointment.isTemporary()),
                newest(today, position, Appointment::isTemporary));
    }

    private Holder newest(List<Appointment> today, Position position, Predicate<Appointment> which) {
        return today.stream().filter(which).max(Comparator.comparing(Appointment::from))
                .map(appointment -> holder(position, appointment)).orElse(null);
    }

    private Holder holder(Position position, Appointment appointment) {
        Official official = officials.findById(appointment.officialId()).orElseThrow();
        return new Holder(official.id(), official.name(), official.nip(), official.rank(),
                appointment.kind().prefix() + position.title(), position.unitId());
    }
}
