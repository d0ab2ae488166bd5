package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every entry that was ever made about the output part of a unit or an employee; entries are only added. */
@Component
class OutputBook {

    private static final int BATCH = 500;
    private static final String EMPLOYEES = " from teken.output_entry where government = teken.current_government()";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    OutputBook(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The newest entry about each employee, unit and month. */
    List<OutputEntry> current() {
        return database.sql("select distinct on (unit_id, employee, about_year, about_month) *" + EMPLOYEES
                + " order by unit_id, employee, about_year, about_month, number desc").query(OutputBook::entry).list();
    }

    /** The newest entry about an employee in a month of a unit. */
    Optional<OutputEntry> current(UUID unit, String employee, YearMonth about) {
        return database.sql("select *" + EMPLOYEES + " and unit_id = ? and employee = ? and about_year = ? and about_month = ? "
                + "order by number desc limit 1").params(unit, employee, about.getYear(), about.getMonthValue()).query(OutputBook::entry).optional();
    }

    List<OutputEntry> entries(UUID decision) {
        return database.sql("select *" + EMPLOYEES + " and decision_id = ? order by number").param(decision).query(OutputBook::entry).list();
    }

    /**
     * Every entry about an employee, oldest first.
     *
     * @param nip or null for an account that has none
     */
    List<OutputEntry> entriesOf(String nip, String login) {
        return database.sql("select *" + EMPLOYEES + " and (employee = ? or login = ?) order by number").params(nip, login)
                .query(OutputBook::entry).list();
    }

    List<OutputUnitEntry> unitEntries(UUID decision) {
        return database.sql("select * from teken.output_unit_entry where government = teken.current_government() and decision_id = ? "
                + "order by number").param(decision).query(OutputBook::unitEntry).list();
    }

    void add(UUID decision, List<OutputUnitEntry> units, List<OutputEntry> employees) {
        batches.batchUpdate("insert into teken.output_unit_entry (decision_id, unit_id, about_year, about_month, correction, personal, percent, "
                + "part, earned, effect) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", units, BATCH, (statement, unit) -> {
                    about(statement, decision, unit.unitId(), unit.about());
                    statement.setBoolean(5, unit.correction());
                    statement.setBoolean(6, unit.personal());
                    statement.setBigDecimal(7, unit.percent());
                    statement.setBigDecimal(8, BigDecimal.valueOf(unit.part().amount()));
                    statement.setBigDecimal(9, BigDecimal.valueOf(unit.earned().amount()));
                    statement.setBigDecimal(10, BigDecimal.valueOf(unit.effect()));
                });
        batches.batchUpdate("insert into teken.output_entry (decision_id, unit_id, about_year, about_month, employee, name, login, correction, "
                + "reason, objection_id, portion, percent, base, days, part, earned, effect) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", employees, BATCH, (statement, entry) -> {
                    PaidMonth who = entry.who();
                    about(statement, decision, who.unitId(), who.about());
                    statement.setString(5, who.employee());
                    statement.setString(6, who.name());
                    statement.setString(7, who.login());
                    statement.setBoolean(8, entry.correction());
                    statement.setString(9, who.reason());
                    statement.setObject(10, entry.objection());
                    statement.setBigDecimal(11, entry.portion());
                    statement.setBigDecimal(12, entry.percent());
                    statement.setBigDecimal(13, BigDecimal.valueOf(who.base().amount()));
                    statement.setLong(14, who.days());
                    statement.setBigDecimal(15, BigDecimal.valueOf(entry.part().amount()));
                    statement.setBigDecimal(16, BigDecimal.valueOf(entry.earned().amount()));
                    statement.setBigDecimal(17, BigDecimal.valueOf(entry.effect()));
                });
    }

    private static void about(PreparedStatement statement, UUID decision, UUID unit, YearMonth about) throws SQLException {
        statement.setObject(1, decision);
        statement.setObject(2, unit);
        statement.setInt(3, about.getYear());
        statement.setInt(4, about.getMonthValue());
    }

    private static OutputUnitEntry unitEntry(ResultSet row, int number) throws SQLException {
        return new OutputUnitEntry(row.getObject("unit_id", UUID.class), month(row), row.getBoolean("correction"), row.getBoolean("personal"),
                row.getBigDecimal("percent"), rupiah(row, "part"), rupiah(row, "earned"), row.getLong("effect"));
    }

    private static OutputEntry entry(ResultSet row, int number) throws SQLException {
        return new OutputEntry(new PaidMonth(row.getObject("unit_id", UUID.class), row.getString("employee"), row.getString("name"),
                row.getString("login"), month(row), row.getString("reason"), rupiah(row, "base"), row.getInt("days")),
                row.getBoolean("correction"), row.getObject("objection_id", UUID.class), row.getBigDecimal("portion"),
                row.getBigDecimal("percent"), rupiah(row, "part"), rupiah(row, "earned"), row.getLong("effect"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.of(row.getInt("about_year"), row.getInt("about_month"));
    }

    private static Rupiah rupiah(ResultSet row, String column) throws SQLException {
        return new Rupiah(row.getLong(column));
    }
}
