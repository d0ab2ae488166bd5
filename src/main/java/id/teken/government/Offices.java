package id.teken.government;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units, posts and who holds them, for the current government. */
@Service
@Transactional
public class Offices {

    private static final List<Position.Office> HEADS = List.of(Position.Office.HEAD_OF_UNIT, Position.Office.SECRETARY,
            Position.Office.HEAD_OF_GOVERNMENT);

    private final OrgUnitRepository units;
    private final PositionRepository positions;
    private final OfficialRepository officials;
    private final AppointmentRepository appointments;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    Offices(OrgUnitRepository units, PositionRepository positions, OfficialRepository officials,
            AppointmentRepository appointments, OfficeTime time, ApplicationEventPublisher events) {
        this.units = units;
        this.positions = positions;
        this.officials = officials;
        this.appointments = appointments;
        this.time = time;
        this.events = events;
    }

    /** Who heads the unit today; empty while the post is vacant. Sekretariat Daerah is headed by the Sekda. */
    public Optional<Holder> headOf(UUID unitId) {
        return positions.findByUnitIdAndOfficeIn(unitId, HEADS).stream()
                .min(Comparator.comparing(position -> HEADS.indexOf(position.office()))).flatMap(this::holder);
    }

    /** Who holds the one post of this kind today, for example the Sekda; empty while vacant. */
    public Optional<Holder> holderOf(Position.Office office) {
        return positions.findFirstByOffice(office).flatMap(this::holder);
    }

    public Optional<OrgUnit> unit(UUID id) {
        return units.findById(id);
    }

    public Optional<OrgUnit> unitByCode(String code) {
        return units.findByCode(code);
    }

    public List<OrgUnit> units() {
        return units.findAllByOrderByCode();
    }

    public Optional<Official> official(UUID id) {
        return officials.findById(id);
    }

    public OrgUnit add(OrgUnit unit) {
        return units.save(unit);
    }

    public Position add(Position position) {
        return positions.save(position);
    }

    public Official add(Official official) {
        return officials.save(official);
    }

    public Optional<Position> position(UUID unitId, Position.Office office) {
        return positions.findByUnitIdAndOfficeIn(unitId, List.of(office)).stream().findFirst();
    }

    /** Puts an official into a post from this day on; whoever held it leaves it the day before. */
    public void appoint(UUID positionId, UUID officialId, Appointment.Kind kind, LocalDate from) {
        List<Appointment> former = appointments.findByPositionId(positionId).stream()
                .filter(appointment -> appointment.covers(from)).toList();
        former.forEach(appointment -> appointment.endOn(from.minusDays(1)));
        appointments.saveAndFlush(new Appointment(positionId, officialId, kind, from, null));
        if (!former.isEmpty() && !from.isAfter(time.today())) {
            announce(positionId);
        }
    }

    /** Leaves the post empty from the day after the last one. */
    public void vacate(UUID positionId, LocalDate lastDay) {
        appointments.findByPositionId(positionId).stream().filter(appointment -> appointment.covers(lastDay))
                .forEach(appointment -> appointment.endOn(lastDay));
        appointments.flush();
        announce(positionId);
    }

    private void announce(UUID positionId) {
        Position position = positions.findById(positionId).orElseThrow();
        events.publishEvent(new OfficialChanged(positionId, position.unitId(), position.office()));
    }

    private Optional<Holder> holder(Position position) {
        LocalDate today = time.today();
        return appointments.findByPositionId(position.id()).stream().filter(appointment -> appointment.covers(today))
                .max(Comparator.comparing(Appointment::from)).map(appointment -> {
                    Official official = officials.findById(appointment.officialId()).orElseThrow();
                    return new Holder(official.id(), official.name(), official.nip(), official.rank(),
                            appointment.kind().prefix() + position.title(), position.unitId());
                });
    }
}
