package id.teken.agreement.period;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as they were begun: nobody wrote in them, waived a remark, asked another unit about a line, or began one of a post below. */
@Repository
class UntouchedDrafts {

    private static final String OF_YEAR = "a.government = teken.current_government() and a.year = :year and a.state <> 'WITHDRAWN' ";
    private static final String TOUCHED = """
            and (a.state <> 'DRAFT' or a.draft_version > 1 or a.last_act is not null or a.amends_id is not null or a.position_id is not null
              or exists (select 1 from teken.remark_waiver w where w.government = a.government and w.agreement_id = a.id)
              or exists (select 1 from teken.shared_line s where s.government = a.government and s.agreement_id = a.id))
            """;
    private static final String GONE = " where government = teken.current_government() and ";

    private final JdbcClient database;

    UntouchedDrafts(JdbcClient database) {
        this.database = database;
    }

    /** Nobody writes in an agreement of the year any more before the transaction ends. */
    void lock(int year) {
        database.sql("select a.id from teken.agreement a where " + OF_YEAR + "order by a.id for update").param("year", year).query(UUID.class).list();
    }

    /** Names of units whose agreement, or one of a post in them, is not as it was begun, by code; papers that were taken over are nobody's draft. */
    List<String> touched(int year) {
        return database.sql("select u.name from teken.org_unit u where u.government = teken.current_government() and exists (select 1 from "
                + "teken.agreement a where a.unit_id = u.id and a.taken_over_at is null and " + OF_YEAR + TOUCHED + ") order by u.code")
                .param("year", year).query(String.class).list();
    }

    /** Those that are left once none is touched. */
    List<UUID> of(int year) {
        return database.sql("select a.id from teken.agreement a where a.taken_over_at is null and " + OF_YEAR).param("year", year)
                .query(UUID.class).list();
    }

    /** As if they had never been. */
    void remove(List<UUID> drafts) {
        UUID[] ids = drafts.toArray(UUID[]::new);
        for (String part : List.of("found_remark", "agreement_line", "agreement_program")) {
            database.sql("delete from teken." + part + GONE + "agreement_id = any (?)").param(ids).update();
        }
        database.sql("delete from teken.agreement" + GONE + "id = any (?)").param(ids).update();
    }

    /** Why units could not be begun. */
    void forgetFailures(int year) {
        database.sql("delete from teken.period_failure" + GONE + "year = ?").param(year).update();
    }
}
