package id.teken.allowance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads from objections that were found right to what answers them: the first correcting entry about the same employee and month,
 * whether the roster, the employee's correction or the unit's figures were mended.
 */
@Component
class ObjectionTrail {

    private static final String ANSWERS = "(select government, objection_id, decision_id from teken.allowance_entry "
            + "union select government, objection_id, decision_id from teken.output_entry) e";

    private final JdbcClient database;

    ObjectionTrail(JdbcClient database) {
        this.database = database;
    }

    /**
     * The decision whose entries answer an objection.
     *
     * @param number as its letter prints it
     */
    public record Remedy(UUID decision, String number) {
    }

    /** Those found right that no entry answers yet, the newest of an employee and month, by {@link #key}. */
    Map<String, UUID> unanswered() {
        Map<String, UUID> unanswered = new HashMap<>();
        database.sql("select o.id, o.employee, o.about_year, o.about_month from teken.allowance_objection o "
                + "where o.government = teken.current_government() and o.upheld and not exists (select 1 from " + ANSWERS
                + " where e.government = o.government and e.objection_id = o.id) order by o.answered_at")
                .query((row, number) -> unanswered.put(key(row.getString("employee"),
                        YearMonth.of(row.getInt("about_year"), row.getInt("about_month"))), row.getObject("id", UUID.class))).list();
        return unanswered;
    }

    /** By objection. */
    Map<UUID, Remedy> remedies() {
        Map<UUID, Remedy> remedies = new HashMap<>();
        database.sql("select e.objection_id, d.id, d.year, d.month, d.supplement from " + ANSWERS + " join teken.allowance_decision d "
                + "on d.government = e.government and d.id = e.decision_id where e.government = teken.current_government() "
                + "and e.objection_id is not null")
                .query((row, number) -> remedies.put(row.getObject("objection_id", UUID.class), remedy(row))).list();
        return remedies;
    }

    static String key(String employee, YearMonth about) {
        return employee + "/" + about;
    }

    private static Remedy remedy(ResultSet row) throws SQLException {
        return new Remedy(row.getObject("id", UUID.class),
                AllowanceDecision.number(YearMonth.of(row.getInt("year"), row.getInt("month")), row.getInt("supplement")));
    }
}
