package id.teken.agreement;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Main indicators of the RPJMD that were allotted to no unit and stand in nobody's agreement. */
@Component
class Unallotted {

    private static final String NAMES = """
            select i.name from teken.plan_version v
            join teken.plan_item i on i.government = v.government and i.version_id = v.id and i.level = 'INDICATOR' and i.iku
            where v.government = teken.current_government() and v.kind = 'RPJMD' and v.replaced_at is null
              and :year between v.first_year and v.last_year and i.targets[:year - v.first_year + 1] <> ''
              and not exists (select 1 from teken.plan_carrier c where c.government = v.government and c.version_id = v.id
                and c.number = i.number)
              and lower(regexp_replace(btrim(i.name), '\\s+', ' ', 'g')) not in (
                select lower(regexp_replace(btrim(l.indicator), '\\s+', ' ', 'g')) from teken.agreement a
                join teken.agreement_line l on l.government = a.government and l.agreement_id = a.id
                where a.government = v.government and a.year = :year and a.position_id is null
                  and a.state not in ('WITHDRAWN', 'SUPERSEDED'))
            order by i.number
            """;

    private final JdbcClient database;

    Unallotted(JdbcClient database) {
        this.database = database;
    }

    /** Their names, in the order of the RPJMD. */
    List<String> of(int year) {
        return database.sql(NAMES).param("year", year).query(String.class).list();
    }
}
