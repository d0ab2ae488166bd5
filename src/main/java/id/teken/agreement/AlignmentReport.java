package id.teken.agreement;

import id.teken.access.Person;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of all agreements of a year does not match the plans, as it was counted last. Who looks after all units sees all, others
 * what concerns their own.
 */
@Service
@Transactional(readOnly = true)
public class AlignmentReport {

    private static final String SAME_REMARK = "w.government = f.government and w.agreement_id = f.agreement_id "
            + "and w.remark_key = f.kind || ':' || coalesce(f.line_id::text, f.program_id::text, left(f.arguments[1], " + Remark.LONGEST_KEY + "), 'null') ";
    private static final String WAIVER = " left join teken.remark_waiver w on " + SAME_REMARK;
    private static final String ASKED = " f.government = :government and f.year = :year and f.kind = any (:kinds) "
            + "and (:unit::uuid is null or f.unit_id = :unit::uuid) ";
    private static final String NOT_WAIVED = "and (:waived or w.id is null) ";
    /** All, less the few that were declared wrong. */
    private static final String COUNTS = "select kind, sum(remarks) from (select f.kind, count(*) as remarks from teken.found_remark f where" + ASKED
            + "group by f.kind union all select f.kind, -count(*) from teken.remark_waiver w join teken.found_remark f on " + SAME_REMARK
            + "where not :waived and" + ASKED + "group by f.kind) counted group by kind having sum(remarks) > 0";
    /** Unit after unit, so that a page stops reading where it ends; only what it shows is looked up elsewhere. */
    private static final String ROWS = "select f.kind, f.line_id, f.program_id, f.arguments, f.agreement_id, a.state, f.code, f.name, f.place, "
            + "coalesce(l.indicator, p.name), f.reason, f.waived_by_name, o.title from (select f.*, u.code, u.name, w.reason, w.waived_by_name "
            + "from teken.org_unit u cross join lateral (select * from teken.found_remark f where f.government = u.government and f.unit_id = u.id "
            + "and f.year = :year offset 0) f" + WAIVER + "where u.government = :government and (:unit::uuid is null or u.id = :unit::uuid) and" + ASKED
            + NOT_WAIVED + "order by u.code, f.agreement_id, f.place nulls first, f.kind, f.arguments limit :most offset :first) f "
            + "left join teken.agreement a on a.government = f.government and a.id = f.agreement_id "
            + "left join teken.position o on o.government = a.government and o.id = a.position_id "
            + "left join teken.agreement_line l on l.government = f.government and l.id = f.line_id "
            + "left join teken.agreement_program p on p.government = f.government and p.id = f.program_id "
            + "order by f.code, f.agreement_id, f.place nulls first, f.kind, f.arguments";

    private final JdbcClient database;
    private final Severities severities;

    AlignmentReport(JdbcClient database, Severities severities) {
        this.database = database;
        this.severities = severities;
    }

    /**
     * What is asked for.
     *
     * @param severity, kind, unit null for all
     * @param waived   whether to show what Bappeda declared wrong
     */
    public record Question(int year, Remark.Severity severity, Remark.Kind kind, UUID unit, boolean waived) {
    }

    /**
     * One remark.
     *
     * @param agreementId null where the unit has none
     * @param state       of the agreement, or null
     * @param post        whose agreement it is below the head of the unit; null for the unit's own
     * @param place       number of the line or program, or null
     * @param text        its indicator or name, or null
     * @param waiver      why it is declared wrong, or null
     */
    public record Row(Remark remark, UUID agreementId, AgreementState state, String unitCode, String unit, String post, Integer place, String text,
            String waiver, String waivedBy) {
    }

    /** When everything was counted, and how much that was; what was saved since is in the report already. */
    public record Survey(Instant at, int agreements, int remarks) {
    }

    /** How many remarks of each kind there are, without what was declared wrong. */
    public record Count(Remark.Kind kind, Remark.Severity severity, int remarks) {
    }

    /** By kind, the gravest first. */
    public List<Count> counts(int year, Person person) {
        Map<Remark.Kind, Remark.Severity> current = severities.current();
        var found = new EnumMap<Remark.Kind, Integer>(Remark.Kind.class);
        ask(COUNTS, new Question(year, null, null, null, false), person, current)
                .query((row, number) -> found.put(Remark.Kind.valueOf(row.getString(1)), row.getInt(2))).list();
        return found.entrySet().stream().map(entry -> new Count(entry.getKey(), current.get(entry.getKey()), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Count::severity).thenComparing(Count::kind)).toList();
    }

    /** Unit by unit, line by line. */
    public List<Row> rows(Question question, Person person, int first, int most) {
        Map<Remark.Kind, Remark.Severity> current = severities.current();
        return ask(ROWS, question, person, current)
                .param("most", most).param("first", first).query((row, number) -> row(row, current)).list();
    }

    /** When it was counted last; empty before the first time. */
    public Optional<Survey> survey(int year) {
        return database.sql("select counted_at, agreements, remarks from teken.alignment_survey where government = ? and year = ?")
                .params(Tenant.required(), year)
                .query((row, number) -> new Survey(row.getTimestamp(1).toInstant(), row.getInt(2), row.getInt(3))).optional();
    }

    private JdbcClient.StatementSpec ask(String statement, Question question, Person person, Map<Remark.Kind, Remark.Severity> current) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        boolean all = Desk.seesAll(person);
        if (!all && person.unitId() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        List<String> kinds = new ArrayList<>();
        current.forEach((kind, severity) -> {
            if ((question.severity() == null || question.severity() == severity) && (question.kind() == null || question.kind() == kind)) {
                kinds.add(kind.name());
            }
        });
        UUID unit = all ? question.unit() : person.unitId();
        return database.sql(statement).param("government", Tenant.required()).param("year", question.year())
                .param("kinds", kinds.toArray(new String[0])).param("unit", unit == null ? null : unit.toString())
                .param("waived", question.waived());
    }

    private static Row row(ResultSet row, Map<Remark.Kind, Remark.Severity> current) throws SQLException {
        Remark.Kind kind = Remark.Kind.valueOf(row.getString(1));
        Array arguments = row.getArray(4);
        Remark remark = new Remark(kind, current.get(kind), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                (Object[]) arguments.getArray());
        String state = row.getString(6);
        return new Row(remark, row.getObject(5, UUID.class), state == null ? null : AgreementState.valueOf(state), row.getString(7),
                row.getString(8), row.getString(13), row.getObject(9, Integer.class), row.getString(10), row.getString(11), row.getString(12));
    }
}
