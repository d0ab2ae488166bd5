package id.teken.government;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that a post has another holder than when it was last looked at, because somebody was appointed or because a day
 * has come, and says so by {@link OfficialChanged}.
 */
@Service
@Transactional
public class Succession {

    private final PositionRepository positions;
    private final AppointmentRepository appointments;
    private final OfficeTime time;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Succession(PositionRepository positions, AppointmentRepository appointments, OfficeTime time, JdbcClient database,
            ApplicationEventPublisher events) {
        this.positions = positions;
        this.appointments = appointments;
        this.time = time;
        this.database = database;
        this.events = events;
    }

    private record Seen(UUID positionId, UUID holderId, String holderKind, UUID plhId) {

        static Seen nobody(UUID position) {
            return new Seen(position, null, null, null);
        }

        boolean sameHolder(Seen other) {
            return Objects.equals(holderId, other.holderId) && Objects.equals(holderKind, other.holderKind);
        }
    }

    /** Posts of the current government whose holder of today has not been announced yet. */
    @Transactional(readOnly = true)
    public List<UUID> unsettled() {
        LocalDate today = time.today();
        Map<UUID, List<Appointment>> inForce = appointments.findInForce(today).stream()
                .collect(Collectors.groupingBy(Appointment::positionId));
        Map<UUID, Seen> seen = database.sql("select position_id, holder_id, holder_kind, plh_id from teken.seen_holder")
                .query(Seen.class).list().stream().collect(Collectors.toMap(Seen::positionId, row -> row));
        return positions.findAll().stream().map(Position::id)
                .filter(id -> !seen.getOrDefault(id, Seen.nobody(id)).equals(of(id, inForce.getOrDefault(id, List.of()))))
                .toList();
    }

    /** Announces the holder of a post, unless that has been done; in the caller's transaction if there is one. */
    public void settle(UUID positionId) {
        Position position = positions.findById(positionId).orElseThrow();
        Seen current = of(positionId, appointments.findByPositionId(positionId).stream()
                .filter(appointment -> appointment.covers(time.today())).toList());
        Seen former = lastSeen(positionId);
        if (!current.equals(former)) {
            database.sql("update teken.seen_holder set holder_id = ?, holder_kind = ?, plh_id = ? where position_id = ?")
                    .param(current.holderId()).param(current.holderKind()).param(current.plhId()).param(positionId).update();
            announce(position, current.sameHolder(former));
        }
    }

    /** Says that the posts an official holds today must be looked at again, for example because an account was opened. */
    public void readdress(UUID officialId) {
        LocalDate today = time.today();
        appointments.findByOfficialIdOrderByFromDesc(officialId).stream().filter(appointment -> appointment.covers(today))
                .map(Appointment::positionId).distinct().map(id -> positions.findById(id).orElseThrow())
                .forEach(position -> announce(position, true));
    }

    /** As {@link #readdress} for every post in which a rule of substitution can matter. */
    void readdressSubstitutes() {
        LocalDate today = time.today();
        List<UUID> stoodIn = appointments.findInForce(today).stream().filter(Appointment::isTemporary)
                .map(Appointment::positionId).toList();
        positions.findAll().stream()
                .filter(position -> position.office() == Position.Office.SECRETARY || stoodIn.contains(position.id()))
                .forEach(position -> announce(position, true));
    }

    private Seen lastSeen(UUID positionId) {
        database.sql("insert into teken.seen_holder (position_id) values (?) on conflict do nothing").param(positionId).update();
        return database.sql("select position_id, holder_id, holder_kind, plh_id from teken.seen_holder where position_id = ? for update")
                .param(positionId).query(Seen.class).single();
    }

    private void announce(Position position, boolean temporary) {
        events.publishEvent(new OfficialChanged(position.id(), position.unitId(), position.office(), temporary));
    }

    private static Seen of(UUID position, List<Appointment> today) {
        Appointment holder = newest(today, appointment -> !appointment.isTemporary());
        Appointment plh = newest(today, Appointment::isTemporary);
        return new Seen(position, holder == null ? null : holder.officialId(), holder == null ? null : holder.kind().name(),
                plh == null ? null : plh.officialId());
    }

    private static Appointment newest(List<Appointment> today, Predicate<Appointment> which) {
        return today.stream().filter(which).max(Comparator.comparing(Appointment::from)).orElse(null);
    }
}
