package id.teken.planning.documents;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code teken.plan_version}, {@code plan_item} and {@code plan_carrier}: added, never changed. */
@Repository
class PlanShelf {

    private static final int BATCH = 1000;
    private static final String OWN = " where v.government = teken.current_government() ";
    private static final String VERSION = "select v.* from teken.plan_version v" + OWN;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PlanShelf(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What is in force and speaks about any of the years, by kind, unit and year. */
    List<PlanVersion> inForce(PlanKind kind, int firstYear, int lastYear) {
        return database.sql(VERSION + "and v.kind = ? and v.replaced_at is null and v.first_year <= ? and v.last_year >= ? "
                + "order by v.unit_id, v.first_year").param(kind.name()).param(lastYear).param(firstYear).query(PlanShelf::version).list();
    }

    /** Every version of a document, newest first. */
    List<PlanVersion> versions(PlanKind kind, UUID unitId) {
        return database.sql(VERSION + "and v.kind = :kind and v.unit_id is not distinct from cast(:unit as uuid) "
                + "order by v.sequence desc").param("kind", kind.name()).param("unit", unitId).query(PlanShelf::version).list();
    }

    /** What a file put in force. */
    List<PlanVersion> ofImport(UUID importId) {
        return database.sql(VERSION + "and v.import_id = ? order by v.sequence").param(importId).query(PlanShelf::version).list();
    }

    List<PlanVersion> find(UUID id) {
        return database.sql(VERSION + "and v.id = ?").param(id).query(PlanShelf::version).list();
    }

    /** The rows of versions, each list in its order. */
    Map<UUID, List<PlanItem>> items(Collection<UUID> versionIds) {
        Map<String, List<UUID>> carriers = new HashMap<>();
        UUID[] ids = versionIds.toArray(UUID[]::new);
        database.sql("select version_id, number, unit_id from teken.plan_carrier where government = teken.current_government() "
                + "and version_id = any(?) order by unit_id").param(ids).query((row, at) -> carriers
                        .computeIfAbsent(row.getString("version_id") + row.getInt("number"), key -> new ArrayList<>())
                        .add(row.getObject("unit_id", UUID.class))).list();
        Map<UUID, List<PlanItem>> items = new HashMap<>();
        database.sql("select * from teken.plan_item where government = teken.current_government() and version_id = any(?) "
                + "order by version_id, number").param(ids).query((row, at) -> items
                        .computeIfAbsent(row.getObject("version_id", UUID.class), key -> new ArrayList<>())
                        .add(item(row, carriers.getOrDefault(row.getString("version_id") + row.getInt("number"), List.of())))).list();
        return items;
    }

    /** Takes versions out of force. */
    void replace(Collection<UUID> versionIds, Timestamp at) {
        database.sql("update teken.plan_version set replaced_at = ? where government = teken.current_government() "
                + "and id = any(?) and replaced_at is null").param(at).param(versionIds.toArray(UUID[]::new)).update();
    }

    /** @param importId the file that it comes from, or null */
    void add(PlanVersion version, UUID importId, String login) {
        PlanBasis basis = version.basis();
        batches.update("insert into teken.plan_version (id, kind, unit_id, first_year, last_year, amendment, legal_basis, decided_on, "
                + "stored_by, stored_by_name, stored_at, import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", version.id(), version.kind().name(),
                version.unitId(), version.firstYear(), version.lastYear(), basis.amendment(), basis.legalBasis(), basis.decidedOn(),
                login, version.storedByName(), Timestamp.from(version.storedAt()), importId);
    }

    void add(UUID versionId, List<PlanItem> items) {
        batches.batchUpdate("insert into teken.plan_item (id, version_id, number, parent_number, level, code, name, measure, "
                + "indicator_kind, direction, calculation, frequency, iku, weight, baseline, end_target, targets, results, amount, source, "
                + "months) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", items, BATCH,
                (statement, item) -> set(statement, versionId, item));
        List<Object[]> carriers = items.stream().filter(item -> item.indicator() != null)
                .flatMap(item -> item.indicator().carriers().stream().map(unit -> new Object[]{versionId, item.number(), unit})).toList();
        batches.batchUpdate("insert into teken.plan_carrier (version_id, number, unit_id) values (?, ?, ?)", carriers);
    }

    private static void set(PreparedStatement statement, UUID versionId, PlanItem item) throws SQLException {
        statement.setObject(1, versionId);
        statement.setInt(2, item.number());
        statement.setObject(3, item.above(), Types.INTEGER);
        statement.setString(4, item.level().name());
        statement.setString(5, item.code());
        statement.setString(6, item.name());
        IndicatorPlan indicator = item.indicator();
        boolean has = indicator != null;
        statement.setString(7, has ? indicator.measure() : null);
        statement.setString(8, has ? indicator.kind().name() : null);
        statement.setString(9, has ? indicator.direction().name() : null);
        statement.setString(10, has ? indicator.calculation().name() : null);
        statement.setString(11, has ? indicator.frequency().name() : null);
        statement.setBoolean(12, has && indicator.iku());
        statement.setString(13, has ? indicator.weight() : "");
        statement.setString(14, has ? indicator.baseline() : "");
        statement.setString(15, has ? indicator.endTarget() : "");
        statement.setArray(16, has ? texts(statement, indicator.targets()) : null);
        statement.setArray(17, has ? texts(statement, indicator.results()) : null);
        BudgetLine money = item.money();
        statement.setBigDecimal(18, money == null ? null : BigDecimal.valueOf(money.amount().amount()));
        statement.setString(19, money == null ? "" : money.source());
        statement.setArray(20, money == null || money.months().isEmpty() ? null : statement.getConnection().createArrayOf("numeric",
                money.months().stream().map(month -> BigDecimal.valueOf(month.amount())).toArray()));
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static PlanVersion version(ResultSet row, int at) throws SQLException {
        PlanBasis basis = new PlanBasis(row.getInt("amendment"), row.getString("legal_basis"),
                row.getObject("decided_on", java.time.LocalDate.class));
        Timestamp replaced = row.getTimestamp("replaced_at");
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        return new PlanVersion(row.getObject("id", UUID.class), PlanKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", UUID.class), row.getInt("first_year"), row.getInt("last_year"), basis,
                row.getString("stored_by_name"), row.getTimestamp("stored_at").toInstant(), replaced == null ? null : replaced.toInstant(),
                takenBack == null ? null : takenBack.toInstant());
    }

    private static PlanItem item(ResultSet row, List<UUID> carriers) throws SQLException {
        IndicatorPlan indicator = row.getString("measure") == null ? null : new IndicatorPlan(row.getString("measure"),
                IndicatorKind.valueOf(row.getString("indicator_kind")), Target.Direction.valueOf(row.getString("direction")),
                Calculation.valueOf(row.getString("calculation")), Frequency.valueOf(row.getString("frequency")), row.getBoolean("iku"),
                row.getString("weight"), row.getString("baseline"), row.getString("end_target"),
                List.of((String[]) row.getArray("targets").getArray()), List.of((String[]) row.getArray("results").getArray()), carriers);
        BigDecimal amount = row.getBigDecimal("amount");
        Array months = row.getArray("months");
        BudgetLine money = amount == null ? null : new BudgetLine(new Rupiah(amount.longValueExact()), row.getString("source"),
                months == null ? List.of() : Stream.of((BigDecimal[]) months.getArray())
                        .map(month -> new Rupiah(month.longValueExact())).toList());
        return new PlanItem(row.getInt("number"), (Integer) row.getObject("parent_number"), PlanLevel.valueOf(row.getString("level")),
                row.getString("code"), row.getString("name"), indicator, money);
    }
}
