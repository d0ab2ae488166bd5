package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.government.Establishment;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.Establishment.UnitData;
import id.teken.government.Incumbents;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.UnitTree;
import id.teken.tenancy.Owned;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an ADMIN does with units, posts and officials of the own government; each act is logged. */
@Service
@Transactional
public class EstablishmentAdministration {

    private final Establishment establishment;
    private final Offices offices;
    private final Audit audit;

    EstablishmentAdministration(Establishment establishment, Offices offices, Audit audit) {
        this.establishment = establishment;
        this.offices = offices;
        this.audit = audit;
    }

    /** A post and who holds it today. */
    public record Post(Position position, Incumbents incumbents) {
    }

    @Transactional(readOnly = true)
    public UnitTree tree(Person admin) {
        admin.require(Role.ADMIN);
        return establishment.tree();
    }

    /** Every post by unit. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Post>> postsByUnit(Person admin) {
        admin.require(Role.ADMIN);
        return establishment.positions().stream().map(this::post)
                .collect(Collectors.groupingBy(post -> post.position().unitId()));
    }

    @Transactional(readOnly = true)
    public OrgUnit unit(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        return establishment.unit(id);
    }

    @Transactional(readOnly = true)
    public List<Post> posts(UUID unitId, Person admin) {
        return establishment.positions(unit(unitId, admin).id()).stream().map(this::post).toList();
    }

    @Transactional(readOnly = true)
    public Post post(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        return post(establishment.position(id));
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Official> officials(Person admin) {
        admin.require(Role.ADMIN);
        return establishment.officials();
    }

    @Transactional(readOnly = true)
    public Official official(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        return establishment.official(id);
    }

    /** What was done to a unit, post or official, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(UUID subject, Person admin) {
        admin.require(Role.ADMIN);
        return audit.of(subject);
    }

    public OrgUnit addUnit(UnitData data, Person admin) {
        admin.require(Role.ADMIN);
        OrgUnit unit = establishment.addUnit(data);
        record(admin, "unit.added", unit.id(), unit.code() + " " + unit.name());
        return unit;
    }

    /** @param version the row as the administrator saw it, or null to overwrite whatever is there */
    public OrgUnit changeUnit(UUID id, UnitData data, Integer version, Person admin) {
        requireFresh(unit(id, admin), version);
        OrgUnit unit = establishment.changeUnit(id, data);
        String above = unit.parentId() == null ? "" : ", di bawah " + establishment.unit(unit.parentId()).name();
        record(admin, "unit.changed", id, unit.code() + " " + unit.name() + above);
        return unit;
    }

    public void removeUnit(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        OrgUnit unit = establishment.removeUnit(id);
        record(admin, "unit.removed", id, unit.code() + " " + unit.name());
    }

    public Position addPosition(UUID unitId, String title, Position.Office office, Person admin) {
        admin.require(Role.ADMIN);
        if (unitId == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        Position position = establishment.addPosition(unitId, title, office);
        record(admin, "position.added", position.id(), position.title());
        return position;
    }

    /** @param version as in {@link #changeUnit} */
    public Position renamePosition(UUID id, String title, Integer version, Person admin) {
        requireFresh(post(id, admin).position(), version);
        Position position = establishment.renamePosition(id, title);
        record(admin, "position.changed", id, position.title());
        return position;
    }

    public Position removePosition(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        Position position = establishment.removePosition(id);
        record(admin, "position.removed", id, position.title());
        return position;
    }

    public Official addOfficial(OfficialData data, Person admin) {
        admin.require(Role.ADMIN);
        Official official = establishment.addOfficial(data);
        record(admin, "official.added", official.id(), official.name());
        return official;
    }

    /** @param version as in {@link #changeUnit} */
    public Official changeOfficial(UUID id, OfficialData data, Integer version, Person admin) {
        requireFresh(official(id, admin), version);
        Official official = establishment.changeOfficial(id, data);
        record(admin, "official.changed", id, official.name());
        return official;
    }

    private Post post(Position position) {
        return new Post(position, offices.incumbents(position));
    }

    private void record(Person admin, String event, UUID subject, String detail) {
        audit.record(admin.login(), admin.name(), event, subject, detail);
    }

    private static void requireFresh(Owned row, Integer version) {
        if (version != null && !version.equals(row.rowVersion())) {
            throw Refusal.conflict("refusal.stale");
        }
    }
}
