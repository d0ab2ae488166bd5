package id.teken.agreement;

import id.teken.access.Person;
import id.teken.government.OrgUnit;
import id.teken.government.Offices;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of promises (pohon kinerja) and how far the cascade has come; a few statements however many lines. */
@Service
@Transactional(readOnly = true)
public class CascadeTree {

    private static final int MOST_ELSEWHERE = 2_000;
    private static final String COUNTED = " a.state not in ('WITHDRAWN', 'SUPERSEDED') ";
    /** Of a unit's own agreement or a post's: whether somebody stands below who could support its lines. */
    private static final String HAS_BELOW = "(a.position_id is null and exists (select 1 from teken.position p where p.government = a.government "
            + "and p.unit_id = a.unit_id and p.level is not null and p.superior_id is null) or a.position_id is not null and exists "
            + "(select 1 from teken.position p where p.government = a.government and p.superior_id = a.position_id and p.level is not null) "
            + "or a.position_id is null and " + Cascade.ABOVE_UNITS + ")";
    /**
     * One row for a line that some line below supports; looked up line by line, for a page shows a few of all. Behind row-level security
     * an index is used for "case", and is not for "coalesce".
     */
    private static final String SUPPORT = "left join lateral (select true as found from teken.agreement_line c join teken.agreement ca "
            + "on ca.government = c.government and ca.id = c.agreement_id and ca.state not in ('WITHDRAWN', 'SUPERSEDED') "
            + "where c.government = l.government and c.supports_id = case when l.origin_id is null then l.id else l.origin_id end limit 1) "
            + "support on below ";

    private final JdbcClient database;
    private final Offices offices;

    CascadeTree(JdbcClient database, Offices offices) {
        this.database = database;
        this.offices = offices;
    }

    /**
     * How far the cascade has come in a unit.
     *
     * @param state     of the unit's own agreement, or null
     * @param needing   lines that need one below
     * @param supported those of them that have one
     * @param posts     below the head, in the cascade
     * @param signed    those of them with a signed agreement
     */
    public record Coverage(UUID unitId, String code, String name, UUID agreementId, AgreementState state, int needing, int supported, int posts,
            int signed) {
    }

    /**
     * One promise in the tree.
     *
     * @param post  whose promise it is
     * @param below what supports it
     */
    public record Node(UUID lineId, UUID origin, UUID agreementId, String post, AgreementState state, int number, String objective, String indicator,
            String measure, String target, String weight, List<Node> below) {
    }

    /** A post below the head. */
    public record Post(UUID positionId, String title, String level, UUID agreementId, AgreementState state) {
    }

    /**
     * A unit's tree.
     *
     * @param loose promises that support nothing above, though something stands above
     */
    public record UnitTree(OrgUnit unit, List<Node> promises, List<Node> loose, List<Post> posts, boolean mayOpen) {
    }

    /** Units by code; a part of them. */
    public List<Coverage> coverage(int year, Person person, String search, int first, int most) {
        boolean all = requireInside(person);
        List<UUID> units = database.sql("select u.id from teken.org_unit u where u.government = ? and (? or u.id = ?) "
                + "and (? = '' or u.name ilike ? or u.code ilike ?) order by u.code limit ? offset ?")
                .params(Tenant.required(), all, person.unitId(), search, like(search), like(search), most, first).query(UUID.class).list();
        return coverage(year, units);
    }

    private List<Coverage> coverage(int year, List<UUID> units) {
        return database.sql("with lines as (select a.unit_id, count(*) filter (where below) as needing, count(support.found) as supported "
                + "from (select a.*, " + HAS_BELOW + " as below from teken.agreement a where a.government = :government "
                + "and a.year = :year and a.unit_id = any (:units::uuid[]) and" + COUNTED + ") a join teken.agreement_line l on l.government = a.government "
                + "and l.agreement_id = a.id " + SUPPORT + "group by a.unit_id), posts as (select p.unit_id, count(*) as posts, count(*) filter (where exists "
                + "(select 1 from teken.agreement a where a.government = p.government and a.unit_id = p.unit_id and a.position_id = p.id "
                + "and a.year = :year and a.state = 'SIGNED')) as signed from teken.position p where p.government = :government "
                + "and p.unit_id = any (:units::uuid[]) and p.level is not null group by p.unit_id) "
                + "select u.id, u.code, u.name, o.id, o.state, coalesce(lines.needing, 0), coalesce(lines.supported, 0), coalesce(posts.posts, 0), "
                + "coalesce(posts.signed, 0) from teken.org_unit u left join lines on lines.unit_id = u.id left join posts on posts.unit_id = u.id "
                + "left join lateral (select a.id, a.state from teken.agreement a where a.government = u.government and a.year = :year "
                + "and a.unit_id = u.id and a.position_id is null and" + COUNTED + "order by a.state <> 'SIGNED' limit 1) o on true "
                + "where u.government = :government and u.id = any (:units::uuid[]) order by u.code")
                .param("government", Tenant.required()).param("year", year).param("units", units.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Coverage(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class),
                        state(row, 5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9))).list();
    }

    /** @throws Refusal (unknown) if there is no such unit, or this person may not see it */
    public UnitTree unit(UUID unitId, int year, Person person) {
        boolean all = requireInside(person);
        OrgUnit unit = offices.unit(unitId).filter(found -> all || person.belongsTo(unitId))
                .orElseThrow(() -> Refusal.unknown("unit.unknown"));
        List<Raw> lines = database.sql("select l.id, coalesce(l.origin_id, l.id), a.id, coalesce(p.title, ''), a.state, l.number, l.objective, l.indicator, "
                + "l.measure, l.target, l.weight, l.supports_id, a.position_id from teken.agreement a join teken.agreement_line l "
                + "on l.government = a.government and l.agreement_id = a.id left join teken.position p on p.government = a.government "
                + "and p.id = a.position_id where a.government = ? and a.year = ? and a.unit_id = ? and" + COUNTED
                + "and (a.state = 'SIGNED' or a.amends_id is null) order by a.position_id nulls first, l.number")
                .params(Tenant.required(), year, unitId).query((row, number) -> raw(row)).list();
        Map<UUID, List<Raw>> bySupported = new LinkedHashMap<>();
        elsewhere(lines, unitId, year).forEach(line -> bySupported.computeIfAbsent(line.supports(), origin -> new ArrayList<>()).add(line));
        lines.stream().filter(line -> line.supports() != null)
                .forEach(line -> bySupported.computeIfAbsent(line.supports(), origin -> new ArrayList<>()).add(line));
        List<Node> promises = lines.stream().filter(line -> line.position() == null).map(line -> node(line, bySupported, new HashSet<>())).toList();
        Set<UUID> shown = new HashSet<>();
        promises.forEach(node -> collect(node, shown));
        List<Node> loose = lines.stream().filter(line -> !shown.contains(line.node().lineId()) && line.supports() == null)
                .map(line -> node(line, bySupported, new HashSet<>())).toList();
        return new UnitTree(unit, promises, loose, posts(unitId, year), Cascading.mayOpen(unitId, person));
    }

    /** Lines of other units that support these; what stands below them is in the trees of those units. */
    private List<Raw> elsewhere(List<Raw> lines, UUID unitId, int year) {
        return database.sql("select l.id, coalesce(l.origin_id, l.id), a.id, u.name, a.state, l.number, l.objective, l.indicator, "
                + "l.measure, l.target, l.weight, l.supports_id, a.position_id from teken.agreement_line l join teken.agreement a "
                + "on a.government = l.government and a.id = l.agreement_id join teken.org_unit u on u.government = a.government and u.id = a.unit_id "
                + "where l.government = ? and l.supports_id = any (?) and a.year = ? and a.unit_id <> ? and" + COUNTED
                + "and (a.state = 'SIGNED' or a.amends_id is null) order by u.code, l.number limit " + MOST_ELSEWHERE)
                .params(Tenant.required(), lines.stream().map(line -> line.node().origin()).toArray(UUID[]::new), year, unitId)
                .query((row, number) -> raw(row)).list();
    }

    private List<Post> posts(UUID unitId, int year) {
        return database.sql("select p.id, p.title, p.level, o.id, o.state from teken.position p left join lateral (select a.id, a.state "
                + "from teken.agreement a where a.government = p.government and a.year = :year and a.unit_id = p.unit_id and a.position_id = p.id and"
                + COUNTED + "order by a.state <> 'SIGNED' limit 1) o on true where p.government = :government and p.unit_id = :unit "
                + "and p.level is not null order by p.title").param("year", year).param("government", Tenant.required()).param("unit", unitId)
                .query((row, number) -> new Post(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class),
                        state(row, 5))).list();
    }

    private record Raw(Node node, UUID supports, UUID position) {
    }

    private static Raw raw(ResultSet row) throws SQLException {
        Node node = new Node(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4), state(row, 5),
                row.getInt(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11), List.of());
        return new Raw(node, row.getObject(12, UUID.class), row.getObject(13, UUID.class));
    }

    /** @param path the way down so far: what would lead back is left out, so that no damage in the data can make it endless */
    private static Node node(Raw line, Map<UUID, List<Raw>> bySupported, Set<UUID> path) {
        Node node = line.node();
        Set<UUID> further = new HashSet<>(path);
        further.add(node.origin());
        List<Node> below = bySupported.getOrDefault(node.origin(), List.of()).stream().filter(child -> !further.contains(child.node().origin()))
                .map(child -> node(child, bySupported, further)).toList();
        return new Node(node.lineId(), node.origin(), node.agreementId(), node.post(), node.state(), node.number(), node.objective(), node.indicator(),
                node.measure(), node.target(), node.weight(), below);
    }

    private static void collect(Node node, Set<UUID> into) {
        into.add(node.lineId());
        node.below().forEach(below -> collect(below, into));
    }

    private static boolean requireInside(Person person) {
        boolean all = Desk.seesAll(person);
        if (person.government() == null || !all && person.unitId() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return all;
    }

    private static AgreementState state(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(AgreementState::valueOf).orElse(null);
    }

    private static String like(String search) {
        return "%" + search.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
