package id.teken.agreement.period;

import id.teken.agreement.AgreementState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which units make an agreement with the head of government, and how far they are: those directly below, with a post for a head.
 * Parts of units follow by cascade, not here.
 */
@Repository
class PeriodUnits {

    private static final String UNITS = """
            from teken.org_unit u
            left join teken.org_unit above on above.government = u.government and above.id = u.parent_id
            where u.government = teken.current_government() and u.kind <> 'KEPALA_DAERAH'
              and (u.parent_id is null or above.kind = 'KEPALA_DAERAH')
              and exists (select 1 from teken.position p where p.government = u.government and p.unit_id = u.id
                and p.office in ('HEAD_OF_UNIT', 'SECRETARY'))
            """;

    private final JdbcClient database;

    PeriodUnits(JdbcClient database) {
        this.database = database;
    }

    /**
     * Units without any agreement of the year, withdrawn ones included: what was withdrawn is not begun again by itself.
     *
     * @param failedBefore units that failed after this are left out
     */
    List<UUID> withoutAgreement(int year, Instant failedBefore, int most) {
        return database.sql("select u.id " + UNITS + " and not exists (select 1 from teken.agreement a where a.government = u.government "
                + "and a.unit_id = u.id and a.position_id is null and a.year = :year) and not exists (select 1 from teken.period_failure f "
                + "where f.government = u.government and f.unit_id = u.id and f.year = :year and f.failed_at > :failed) order by u.code limit :most")
                .param("year", year).param("failed", Timestamp.from(failedBefore)).param("most", most).query(UUID.class).list();
    }

    /** Every unit with its newest agreement of the year, by code. */
    List<UnitProgress> progress(int year) {
        return database.sql("select u.id, u.name, a.id as agreement_id, a.state, f.reason, a.taken_over_at is not null as taken_over, exists (select 1 from teken.planned_indicator i "
                + "where i.government = u.government and i.unit_id = u.id and i.year = :year) as planned " + UNITS.replace("where u.government",
                        "left join teken.period_failure f on f.government = u.government and f.unit_id = u.id and f.year = :year "
                                + "left join lateral (select id, state, taken_over_at from teken.agreement where government = u.government and unit_id = u.id "
                                + "and position_id is null and year = :year order by (state in ('WITHDRAWN', 'SUPERSEDED')), row_version desc limit 1) a on true "
                                + "where u.government") + " order by u.code").param("year", year)
                .query((row, at) -> new UnitProgress(row.getObject("id", UUID.class), row.getString("name"),
                        row.getObject("agreement_id", UUID.class),
                        row.getString("state") == null ? null : AgreementState.valueOf(row.getString("state")), row.getBoolean("planned"), row.getString("reason"),
                        row.getBoolean("taken_over")))
                .list();
    }
}
