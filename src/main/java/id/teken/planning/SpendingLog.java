package id.teken.planning;

import id.teken.planning.Spending.Kind;
import id.teken.values.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code teken.spending}: added, never changed. */
@Repository
class SpendingLog {

    private static final int BATCH = 500;
    private static final String COLUMNS = "unit_id, year, month, program, kind, amount, reason, entered_by_name, entered_at";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    SpendingLog(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** What counts now, for one unit or, with null, for all. */
    List<Spending> current(UUID unitId, int year) {
        return database.sql("select distinct on (unit_id, program, month, kind) " + COLUMNS + " from teken.spending "
                + "where government = teken.current_government() and year = :year and (cast(:unit as uuid) is null or unit_id = :unit) "
                + "order by unit_id, program, month, kind, number desc")
                .param("year", year).param("unit", unitId).query(SpendingLog::row).list();
    }

    /** Everything that was ever entered for a unit, newest first. */
    List<Spending> history(UUID unitId, int year) {
        return database.sql("select " + COLUMNS + " from teken.spending where government = teken.current_government() "
                + "and year = ? and unit_id = ? order by number desc").param(year).param(unitId).query(SpendingLog::row).list();
    }

    void add(List<Spending> entries, String login) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate("insert into teken.spending (unit_id, year, month, program, kind, amount, reason, entered_by, "
                + "entered_by_name, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entries, BATCH, (statement, entry) -> {
                    statement.setObject(1, entry.unitId());
                    statement.setInt(2, entry.year());
                    statement.setInt(3, entry.month());
                    statement.setString(4, entry.program());
                    statement.setString(5, entry.kind().name());
                    statement.setLong(6, entry.amount().amount());
                    statement.setString(7, entry.reason());
                    statement.setString(8, login);
                    statement.setString(9, entry.enteredByName());
                    statement.setTimestamp(10, now);
                });
    }

    /** Two importers of one year come one after the other. */
    void lock(int year) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('spending:' || teken.current_government() || ?, 0))").param(String.valueOf(year))
                .query((row, number) -> 0).single();
    }

    private static Spending row(ResultSet row, int number) throws SQLException {
        return new Spending(row.getObject("unit_id", UUID.class), row.getInt("year"), row.getInt("month"), row.getString("program"),
                Kind.valueOf(row.getString("kind")), new Rupiah(row.getLong("amount")), row.getString("reason"),
                row.getString("entered_by_name"), row.getTimestamp("entered_at").toInstant());
    }
}
