package id.teken.government;

import id.teken.tenancy.TransactionMemo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds who holds a post today; read once in a transaction, until somebody is appointed or leaves in it. */
@Component
class Incumbency {

    private final PositionRepository positions;
    private final AppointmentRepository appointments;
    private final OfficialRepository officials;
    private final OfficeTime time;
    private final TransactionMemo<UUID, Incumbents> known = new TransactionMemo<>();
    private final TransactionMemo<Position.Office, Optional<Position>> posts = new TransactionMemo<>();

    Incumbency(PositionRepository positions, AppointmentRepository appointments, OfficialRepository officials, OfficeTime time) {
        this.positions = positions;
        this.appointments = appointments;
        this.officials = officials;
        this.time = time;
    }

    Incumbents of(Position position) {
        return known.get(position.id(), id -> read(position));
    }

    /** The one post of this kind; empty where there is none. */
    Optional<Position> single(Position.Office office) {
        return posts.get(office, positions::findFirstByOffice);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(OfficialChanged change) {
        changed();
    }

    /** A post was made or taken away. */
    void changed() {
        known.forget();
        posts.forget();
    }

    private Incumbents read(Position position) {
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
