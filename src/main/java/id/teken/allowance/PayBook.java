package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters, and every entry that was ever made about a unit or an employee; entries are only added. */
@Component
class PayBook {

    private static final int BATCH = 500;
    private static final String HERE = " where government = teken.current_government()";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PayBook(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Whoever imports a roster or approves a decision comes one after the other. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('allowance:' || teken.current_government(), 0))")
                .query((row, number) -> 0).single();
    }

    List<Employee> roster(YearMonth month) {
        return database.sql("select * from teken.allowance_roster" + HERE + " and year = ? and month = ? order by number")
                .param(month.getYear()).param(month.getMonthValue()).query(PayBook::employee).list();
    }

    void replaceRoster(YearMonth month, List<Employee> employees) {
        database.sql("delete from teken.allowance_roster" + HERE + " and year = :year and month = :month and unit_id in (:units)")
                .param("year", month.getYear()).param("month", month.getMonthValue())
                .param("units", employees.stream().map(Employee::unitId).distinct().toList()).update();
        batches.batchUpdate("insert into teken.allowance_roster (year, month, unit_id, employee, name, login, base, first_day, "
                + "last_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", employees, BATCH, (statement, employee) -> {
                    statement.setInt(1, month.getYear());
                    statement.setInt(2, month.getMonthValue());
                    statement.setObject(3, employee.unitId());
                    statement.setString(4, employee.number());
                    statement.setString(5, employee.name());
                    statement.setString(6, employee.login());
                    statement.setBigDecimal(7, BigDecimal.valueOf(employee.base().amount()));
                    statement.setObject(8, employee.from());
                    statement.setObject(9, employee.to());
                });
    }

    /** Units about whose employees something was decided in this month, be it about spending or about the output part. */
    Set<UUID> unitsWithEntries(YearMonth about) {
        String month = HERE + " and about_year = :year and about_month = :month";
        return new HashSet<>(database.sql("select unit_id from teken.allowance_entry" + month + " union select unit_id from teken.output_entry" + month)
                .param("year", about.getYear()).param("month", about.getMonthValue()).query(UUID.class).list());
    }

    /** Every entry about units, oldest first. */
    List<UnitEntry> unitEntries() {
        return database.sql("select e.*, d.year, d.month from teken.allowance_unit_entry e join teken.allowance_decision d "
                + "on d.government = e.government and d.id = e.decision_id where e.government = teken.current_government() order by e.number")
                .query(PayBook::unitEntry).list();
    }

    List<UnitEntry> unitEntries(UUID decision) {
        return database.sql("select e.*, d.year, d.month from teken.allowance_unit_entry e join teken.allowance_decision d "
                + "on d.government = e.government and d.id = e.decision_id where e.government = teken.current_government() "
                + "and e.decision_id = ? order by e.number").param(decision).query(PayBook::unitEntry).list();
    }

    /** The newest entry about an employee in a month of a unit. */
    Optional<PayEntry> current(UUID unit, String employee, YearMonth about) {
        return database.sql("select * from teken.allowance_entry" + HERE + " and unit_id = ? and employee = ? and about_year = ? "
                + "and about_month = ? order by number desc limit 1").params(unit, employee, about.getYear(), about.getMonthValue())
                .query(PayBook::payEntry).optional();
    }

    /** The newest entry about each employee, unit and month. */
    List<PayEntry> current() {
        return database.sql("select distinct on (unit_id, employee, about_year, about_month) * from teken.allowance_entry" + HERE
                + " order by unit_id, employee, about_year, about_month, number desc").query(PayBook::payEntry).list();
    }

    List<PayEntry> entries(UUID decision) {
        return database.sql("select * from teken.allowance_entry" + HERE + " and decision_id = ? order by number").param(decision)
                .query(PayBook::payEntry).list();
    }

    /**
     * Every entry about an employee, oldest first.
     *
     * @param nip or null for an account that has none
     */
    List<PayEntry> entriesOf(String nip, String login) {
        return database.sql("select * from teken.allowance_entry" + HERE + " and (employee = ? or login = ?) order by number")
                .params(nip, login).query(PayBook::payEntry).list();
    }

    void add(UUID decision, List<UnitEntry> units, List<PayEntry> employees) {
        batches.batchUpdate("insert into teken.allowance_unit_entry (decision_id, unit_id, about_year, about_month, consequence, "
                + "correction, amount, personal) values (?, ?, ?, ?, ?, ?, ?, ?)", units, BATCH, (statement, unit) -> {
                    about(statement, decision, unit.unitId(), unit.entry().about());
                    statement.setString(5, unit.entry().consequence().name());
                    statement.setBoolean(6, unit.entry().correction());
                    statement.setBigDecimal(7, BigDecimal.valueOf(unit.amount().amount()));
                    statement.setBoolean(8, unit.personal());
                });
        batches.batchUpdate("insert into teken.allowance_entry (decision_id, unit_id, about_year, about_month, consequence, correction, "
                + "employee, name, base, days, amount, effect, login, stake, reason, objection_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                employees, BATCH, (statement, entry) -> {
                    about(statement, decision, entry.unitId(), entry.about());
                    statement.setString(5, entry.consequence().name());
                    statement.setBoolean(6, entry.correction());
                    statement.setString(7, entry.employee());
                    statement.setString(8, entry.name());
                    statement.setBigDecimal(9, BigDecimal.valueOf(entry.base().amount()));
                    statement.setLong(10, entry.days());
                    statement.setBigDecimal(11, BigDecimal.valueOf(entry.amount().amount()));
                    statement.setBigDecimal(12, BigDecimal.valueOf(entry.effect()));
                    statement.setString(13, entry.login());
                    statement.setBigDecimal(14, entry.stake());
                    statement.setString(15, entry.reason());
                    statement.setObject(16, entry.objection());
                });
    }

    private static void about(PreparedStatement statement, UUID decision, UUID unit, YearMonth about) throws SQLException {
        statement.setObject(1, decision);
        statement.setObject(2, unit);
        statement.setInt(3, about.getYear());
        statement.setInt(4, about.getMonthValue());
    }

    static Employee employee(ResultSet row, int number) throws SQLException {
        return new Employee(row.getObject("unit_id", UUID.class), row.getString("employee"), row.getString("name"),
                row.getString("login"), new Rupiah(row.getLong("base")), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static UnitEntry unitEntry(ResultSet row, int number) throws SQLException {
        return new UnitEntry(row.getObject("unit_id", UUID.class), new LedgerEntry(aboutOf(row),
                Consequence.valueOf(row.getString("consequence")), YearMonth.of(row.getInt("year"), row.getInt("month")),
                row.getBoolean("correction")), new Rupiah(row.getLong("amount")), row.getBoolean("personal"));
    }

    private static PayEntry payEntry(ResultSet row, int number) throws SQLException {
        return new PayEntry(row.getObject("unit_id", UUID.class), row.getString("employee"), row.getString("name"), row.getString("login"),
                aboutOf(row), Consequence.valueOf(row.getString("consequence")), row.getBoolean("correction"), row.getString("reason"),
                row.getObject("objection_id", UUID.class), row.getBigDecimal("stake"), new Rupiah(row.getLong("base")), row.getInt("days"), new Rupiah(row.getLong("amount")), row.getLong("effect"));
    }

    private static YearMonth aboutOf(ResultSet row) throws SQLException {
        return YearMonth.of(row.getInt("about_year"), row.getInt("about_month"));
    }
}
