package id.teken.agreement;

import id.teken.government.Levels;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreement stands above which, and what supports what. A line names the one above by its origin, which no amendment changes. */
@Component
class Cascade {

    /** Of an agreement {@code a} of a unit: whether it is the head of government's, below which all units stand. */
    static final String ABOVE_UNITS = "exists (select 1 from teken.org_unit top where top.government = a.government and top.id = a.unit_id "
            + "and top.kind = 'KEPALA_DAERAH') and exists (select 1 from teken.agreement o where o.government = a.government and o.year = a.year "
            + "and o.position_id is null and o.unit_id <> a.unit_id and o.state not in ('WITHDRAWN', 'SUPERSEDED'))";

    private final AgreementRepository agreements;
    private final Posts posts;
    private final Offices offices;
    private final JdbcClient database;

    Cascade(AgreementRepository agreements, Posts posts, Offices offices, JdbcClient database) {
        this.agreements = agreements;
        this.posts = posts;
        this.offices = offices;
        this.database = database;
    }

    /** A line below that supports one above, as it was typed. */
    record Child(String target, String weight) {
    }

    /**
     * What stands below some agreements.
     *
     * @param children by the origin of the line that they support
     * @param settled  agreements with others below them, none of which is still under way
     * @param shared   by unit, the outcomes of others that it accepted to support
     */
    record Below(Map<UUID, List<Child>> children, Set<UUID> settled, Map<UUID, List<SharedOutcome>> shared) {
    }

    /** @param owner the unit that reports it */
    record SharedOutcome(int year, String indicator, String owner) {
    }

    /** The agreement whose lines this one's can support; empty at the top, and while there is none. */
    Optional<Agreement> above(Agreement agreement) {
        if (posts.level(agreement).route().equals(Levels.HEAD_OF_GOVERNMENT)) {
            return Optional.empty();
        }
        if (agreement.isOfUnit()) {
            return unitAbove(agreement.unitId()).flatMap(unit -> newest(unit, null, agreement.year()));
        }
        return posts.superior(agreement).flatMap(superior -> newest(superior.unitId(), isHead(superior) ? null : superior.id(),
                agreement.year()));
    }

    /** @throws Refusal (invalid) if a line names one that is not in the agreement above */
    void requireSupportable(Agreement agreement, List<LineData> lines) {
        if (lines.stream().allMatch(line -> line.supports() == null)) {
            return;
        }
        Set<UUID> known = above(agreement).stream().flatMap(above -> above.lines().stream()).map(Line::origin).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            UUID supported = lines.get(index).supports();
            boolean kept = agreement.lines().stream().anyMatch(line -> supported != null && supported.equals(line.supports()));
            if (supported != null && !known.contains(supported) && !kept) {
                problems.add(new Problem("lines[" + index + "].supports", "cascade.support.unknown"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** What stands below these agreements; the same few statements however many. */
    Below below(Collection<Agreement> some) {
        String[] origins = some.stream().flatMap(agreement -> agreement.lines().stream()).map(line -> line.origin().toString()).toArray(String[]::new);
        String[] ids = some.stream().map(agreement -> agreement.id().toString()).toArray(String[]::new);
        Map<UUID, List<Child>> children = new HashMap<>();
        database.sql("select l.supports_id, l.target, l.weight from teken.agreement_line l join teken.agreement a on a.government = l.government "
                + "and a.id = l.agreement_id where l.government = ? and l.supports_id = any (?::uuid[]) and a.state not in ('WITHDRAWN', 'SUPERSEDED')")
                .params(Tenant.required(), origins).query(row -> {
                    children.computeIfAbsent(row.getObject(1, UUID.class), origin -> new ArrayList<>())
                            .add(new Child(row.getString(2), row.getString(3)));
                });
        List<UUID> settled = database.sql("select a.id from teken.agreement a join teken.agreement b on b.government = a.government "
                + "and b.year = a.year and b.unit_id = a.unit_id and b.position_id is not null and b.state not in ('WITHDRAWN', 'SUPERSEDED') "
                + "join teken.position p on p.government = b.government and p.id = b.position_id "
                + "where a.government = ? and a.id = any (?::uuid[]) and p.superior_id is not distinct from a.position_id "
                + "group by a.id having bool_and(b.state = 'SIGNED') union select a.id from teken.agreement a where a.government = ? "
                + "and a.id = any (?::uuid[]) and a.position_id is null and " + ABOVE_UNITS + " and not exists (select 1 from teken.agreement b "
                + "where b.government = a.government and b.year = a.year and b.position_id is null and b.unit_id <> a.unit_id "
                + "and b.state not in ('WITHDRAWN', 'SUPERSEDED', 'SIGNED'))").params(Tenant.required(), ids, Tenant.required(), ids)
                .query(UUID.class).list();
        return new Below(children, Set.copyOf(settled), shared(some));
    }

    private Map<UUID, List<SharedOutcome>> shared(Collection<Agreement> some) {
        Map<UUID, List<SharedOutcome>> shared = new HashMap<>();
        database.sql("select s.unit_id, a.year, s.indicator, u.name from teken.shared_line s join teken.agreement a on a.government = s.government "
                + "and a.id = s.agreement_id join teken.org_unit u on u.government = a.government and u.id = a.unit_id "
                + "where s.government = ? and s.unit_id = any (?::uuid[]) and s.state = 'ACCEPTED'")
                .params(Tenant.required(), some.stream().map(agreement -> agreement.unitId().toString()).distinct()
                        .toArray(String[]::new)).query(row -> {
                    shared.computeIfAbsent(row.getObject(1, UUID.class), unit -> new ArrayList<>())
                            .add(new SharedOutcome(row.getInt(2), row.getString(3), row.getString(4)));
                });
        return shared;
    }

    private Optional<UUID> unitAbove(UUID unitId) {
        Optional<OrgUnit> parent = offices.unit(unitId).map(OrgUnit::parentId).flatMap(offices::unit);
        return parent.map(OrgUnit::id).filter(id -> offices.headPosition(id).isPresent())
                .or(() -> offices.single(Position.Office.HEAD_OF_GOVERNMENT).map(Position::unitId)).filter(id -> !id.equals(unitId));
    }

    private boolean isHead(Position position) {
        return offices.headPosition(position.unitId()).filter(position::equals).isPresent();
    }

    /** The one in force, else the one under way. */
    private Optional<Agreement> newest(UUID unit, UUID position, int year) {
        List<Agreement> found = agreements.ofPost(unit, position, year);
        return found.stream().filter(agreement -> agreement.state() == AgreementState.SIGNED).findFirst()
                .or(() -> found.stream().findFirst());
    }
}
