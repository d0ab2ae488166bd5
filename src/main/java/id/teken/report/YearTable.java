package id.teken.report;

import id.teken.evaluation.Efficiency;
import id.teken.evaluation.YearStanding;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the year view, one per unit and year; of the current government only. */
@Component
class YearTable {

    private static final int BATCH = 500;
    private static final String OF_YEAR = " from teken.unit_year u where u.government = teken.current_government() and u.year = :year";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    YearTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Who computes a year's rows anew comes one after the other: nobody writes what was true before. */
    void lock(int year) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('unit-year:' || teken.current_government() || ?, 0))")
                .param(String.valueOf(year)).query((row, number) -> 0).single();
    }

    void clear(int year) {
        database.sql("delete from teken.unit_year where government = teken.current_government() and year = ?").param(year).update();
    }

    /** Units that are in the table of a year. */
    Set<UUID> units(int year) {
        return new HashSet<>(database.sql("select unit_id from teken.unit_year where government = teken.current_government() and year = ?")
                .param(year).query(UUID.class).list());
    }

    void put(YearStanding standing) {
        database.sql("insert into teken.unit_year (unit_id, year, until_month, achievement, not_met, met, exceeded, unknown, not_due) "
                + "values (:unit, :year, :until, :achievement, :notMet, :met, :exceeded, :unknown, :notDue) "
                + "on conflict (government, unit_id, year) do update set until_month = excluded.until_month, "
                + "achievement = excluded.achievement, not_met = excluded.not_met, met = excluded.met, exceeded = excluded.exceeded, "
                + "unknown = excluded.unknown, not_due = excluded.not_due")
                .param("unit", standing.unitId()).param("year", standing.year()).param("until", standing.until())
                .param("achievement", standing.achievement()).param("notMet", standing.notMet()).param("met", standing.met())
                .param("exceeded", standing.exceeded()).param("unknown", standing.unknown()).param("notDue", standing.notDue()).update();
    }

    /** A unit without an agreement is not in a year's table. */
    void remove(UUID unitId, int year) {
        database.sql("delete from teken.unit_year where government = teken.current_government() and unit_id = ? and year = ?").param(unitId)
                .param(year).update();
    }

    /**
     * What units have spent and may spend.
     *
     * @param realised null while nothing is known
     */
    record Money(UUID unitId, Rupiah realised, Rupiah ceiling) {
    }

    /** Units that are not in the table are left out. */
    void put(int year, Collection<Money> money) {
        batches.batchUpdate("update teken.unit_year set realised = ?, ceiling = ? where government = teken.current_government() "
                + "and unit_id = ? and year = ?", money, BATCH, (statement, one) -> {
                    statement.setBigDecimal(1, one.realised() == null ? null : BigDecimal.valueOf(one.realised().amount()));
                    statement.setBigDecimal(2, BigDecimal.valueOf(one.ceiling().amount()));
                    statement.setObject(3, one.unitId());
                    statement.setInt(4, year);
                });
    }

    /** Adds up the whole government; whoever has written rows of a year calls it once at the end. */
    void addUp(int year) {
        database.sql("select teken.add_up_year(?)").param(year).query((row, number) -> 0).single();
    }

    YearTotals totals(int year, Efficiency formula) {
        return database.sql("select * from teken.year_total where government = teken.current_government() and year = ?").param(year)
                .query((row, number) -> new YearTotals(row.getLong("units"), row.getLong("reckoned"), row.getBigDecimal("achievement"),
                        row.getLong("not_met"), row.getLong("met"), row.getLong("exceeded"), row.getLong("unknown"), row.getLong("not_due"),
                        new Rupiah(row.getLong("realised")), new Rupiah(row.getLong("ceiling")), formula)).optional()
                .orElseGet(() -> YearTotals.none(formula));
    }

    /** One page, without places and months. */
    List<RankedUnit> page(int year, YearOrder order, Efficiency formula, int size, int first) {
        return database.sql("select u.*, o.code, o.name from teken.unit_year u join teken.org_unit o on o.government = u.government "
                + "and o.id = u.unit_id where u.government = teken.current_government() and u.year = :year order by " + order.sql(formula)
                + " limit :size offset :first")
                .param("year", year).param("size", size).param("first", first).query((row, number) -> row(row, formula)).list();
    }

    /** How many units have a higher mean achievement. */
    int above(int year, BigDecimal achievement) {
        return database.sql("select count(*)" + OF_YEAR + " and u.achievement > :achievement").param("year", year)
                .param("achievement", achievement).query(Integer.class).single();
    }

    /** Places of some units in the whole year; units without a mean achievement have none. */
    Map<UUID, Integer> places(int year, Collection<UUID> units) {
        Map<UUID, Integer> places = new HashMap<>();
        database.sql("select unit_id, place from (select u.unit_id, rank() over (order by u.achievement desc) place" + OF_YEAR
                + " and u.achievement is not null) ranked where unit_id in (:units)").param("year", year).param("units", units)
                .query((row, number) -> places.put(row.getObject("unit_id", UUID.class), row.getInt("place"))).list();
        return places;
    }

    private static RankedUnit row(ResultSet row, Efficiency formula) throws SQLException {
        BigDecimal achievement = row.getBigDecimal("achievement");
        var standing = new YearStanding(row.getObject("unit_id", UUID.class), row.getInt("year"), row.getInt("until_month"),
                achievement, row.getInt("not_met"), row.getInt("met"), row.getInt("exceeded"), row.getInt("unknown"),
                row.getInt("not_due"));
        Rupiah realised = Optional.ofNullable(row.getBigDecimal("realised")).map(amount -> new Rupiah(amount.longValueExact()))
                .orElse(null);
        return new RankedUnit(null, row.getString("code"), row.getString("name"),
                new UnitYear(standing, realised, new Rupiah(row.getLong("ceiling")), formula), Map.of());
    }
}
