package id.teken.government;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Incumbency incumbency;
    private final Appointments appointments;
    private final OfficeSettings settings;

    Offices(OrgUnitRepository units, PositionRepository positions, OfficialRepository officials, Incumbency incumbency,
            Appointments appointments, OfficeSettings settings) {
        this.units = units;
        this.positions = positions;
        this.officials = officials;
        this.incumbency = incumbency;
        this.appointments = appointments;
        this.settings = settings;
    }

    /** Who acts as head of the unit today; empty while the post is vacant. Sekretariat Daerah is headed by the Sekda. */
    public Optional<Holder> headOf(UUID unitId) {
        return headPost(unitId).acting();
    }

    /** Who acts in the one post of this kind today, for example the Sekda; empty while vacant. */
    public Optional<Holder> holderOf(Position.Office office) {
        return post(office).acting();
    }

    /** Everybody who holds the post of the unit's head today. */
    public Incumbents headPost(UUID unitId) {
        return headPosition(unitId).map(incumbency::of).orElse(Incumbents.NOBODY);
    }

    /** The post that heads the unit; empty where there is none. */
    public Optional<Position> headPosition(UUID unitId) {
        return positions.findByUnitIdAndOfficeIn(unitId, HEADS).stream()
                .min(Comparator.comparing(position -> HEADS.indexOf(position.office())));
    }

    /** Who acts as head of each unit today, by unit, in three statements however many; units whose head's post is vacant are left out. */
    public Map<UUID, Holder> heads() {
        Map<UUID, Position> posts = positions.findByOfficeIn(HEADS).stream().collect(Collectors.toMap(Position::unitId, post -> post,
                (one, other) -> HEADS.indexOf(one.office()) <= HEADS.indexOf(other.office()) ? one : other));
        Map<UUID, Incumbents> incumbents = incumbency.of(posts.values());
        Map<UUID, Holder> heads = new HashMap<>();
        posts.forEach((unit, post) -> incumbents.get(post.id()).acting().ifPresent(holder -> heads.put(unit, holder)));
        return heads;
    }

    /** The one post of this kind; empty where there is none. */
    public Optional<Position> single(Position.Office office) {
        return incumbency.single(office);
    }

    public Optional<Position> position(UUID id) {
        return positions.findById(id);
    }

    /** Posts of a unit that take part in the cascade, by title. */
    public List<Position> cascading(UUID unitId) {
        return positions.findByUnitIdOrderByTitle(unitId).stream().filter(position -> position.level() != null).toList();
    }

    /** Everybody who holds the one post of this kind today. */
    public Incumbents post(Position.Office office) {
        return single(office).map(incumbency::of).orElse(Incumbents.NOBODY);
    }

    /** Everybody who holds a post today. */
    public Incumbents incumbents(Position position) {
        return incumbency.of(position);
    }

    /** Whether a Plh. may sign here. */
    public boolean plhMaySign() {
        return settings.current().plhMaySign();
    }

    /** Who may decide for the Sekda, first choice first: the Sekda, substitutes by the government's rule, the leader. */
    public List<Holder> secretaryAndSubstitutes() {
        List<Holder> order = new ArrayList<>();
        holderOf(Position.Office.SECRETARY).ifPresent(order::add);
        if (settings.current().secretarySubstitute() == OfficeRules.Substitute.ASSISTANT) {
            positions.findByOfficeOrderByTitle(Position.Office.ASSISTANT).stream().map(incumbency::of)
                    .flatMap(post -> post.acting().stream()).forEach(order::add);
        }
        holderOf(Position.Office.HEAD_OF_GOVERNMENT).ifPresent(order::add);
        return order;
    }

    /** Titles of these posts by id, in one statement. */
    public Map<UUID, String> titles(Collection<UUID> positionIds) {
        return positions.findAllById(positionIds).stream().collect(Collectors.toMap(Position::id, Position::title));
    }

    public Optional<OrgUnit> unit(UUID id) {
        return units.findById(id);
    }

    /** These units by id, in one statement. */
    public Map<UUID, OrgUnit> units(Collection<UUID> ids) {
        return units.findAllById(ids).stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
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
        incumbency.changed();
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
        appointments.appoint(new NewAppointment(positionId, officialId, kind, from, null, null, true));
    }

    /** Leaves the post empty from the day after the last one. */
    public void vacate(UUID positionId, LocalDate lastDay) {
        appointments.vacate(positionId, lastDay);
    }
}
