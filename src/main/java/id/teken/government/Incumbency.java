package id.teken.government;

import id.teken.tenancy.TransactionMemo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** As {@link #of} for many posts, in two statements however many. */
    Map<UUID, Incumbents> of(Collection<Position> posts) {
        LocalDate today = time.today();
        Map<UUID, List<Appointment>> appointed = appointments.findByPositionIdIn(posts.stream().map(Position::id).toList()).stream()
                .filter(appointment -> appointment.covers(today)).collect(Collectors.groupingBy(Appointment::positionId));
        Map<UUID, Official> holders = officials.findAllById(appointed.values().stream().flatMap(List::stream).map(Appointment::officialId).distinct()
                .toList()).stream().collect(Collectors.toMap(Official::id, Function.identity()));
        return posts.stream().collect(Collectors.toMap(Position::id, post -> incumbents(post,
                appointed.getOrDefault(post.id(), List.of()), holders::get)));
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
        return incumbents(position, today, official -> officials.findById(official).orElseThrow());
    }

    private static Incumbents incumbents(Position position, List<Appointment> today, Function<UUID, Official> people) {
        return new Incumbents(newest(today, position, appointment -> !appointment.isTemporary(), people),
                newest(today, position, Appointment::isTemporary, people));
    }

    private static Holder newest(List<Appointment> today, Position position, Predicate<Appointment> which, Function<UUID, Official> people) {
        return today.stream().filter(which).max(Comparator.comparing(Appointment::from))
                .map(appointment -> holder(position, appointment, people.apply(appointment.officialId()))).orElse(null);
    }

    private static Holder holder(Position position, Appointment appointment, Official official) {
        return new Holder(official.id(), official.name(), official.nip(), official.rank(),
                appointment.kind().prefix() + position.title(), position.unitId());
    }
}
