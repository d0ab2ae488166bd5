package id.teken.planning.documents;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Derives {@code teken.planned_indicator} and {@code teken.budget} from the documents in force, in a few statements however many
 * units. Where RPJMD and Renstra give a unit the same indicator, the RPJMD speaks; of last year the official result speaks first.
 */
@Repository
class InForce {

    private final JdbcClient database;

    InForce(JdbcClient database) {
        this.database = database;
    }

    /** Units that carry an indicator of these versions. */
    java.util.List<UUID> carriers(Collection<UUID> versionIds) {
        return database.sql("select distinct unit_id from teken.plan_carrier where government = teken.current_government() "
                + "and version_id = any(?)").param(versionIds.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /** Writes the indicators of the units for the years anew. */
    void indicators(Collection<UUID> unitIds, int firstYear, int lastYear) {
        UUID[] units = unitIds.toArray(UUID[]::new);
        database.sql("delete from teken.planned_indicator where government = teken.current_government() and unit_id = any(?) "
                + "and year between ? and ?").param(units).param(firstYear).param(lastYear).update();
        database.sql("""
                insert into teken.planned_indicator (id, unit_id, year, number, objective, name, kind, measure, direction,
                  calculation, frequency, target, last_result, iku, source, weight)
                select gen_random_uuid(), given.unit_id, given.year, row_number() over (partition by given.unit_id, given.year order by kind desc, number),
                  objective, given.name, indicator_kind, measure, direction, calculation, frequency, target,
                  coalesce(r.result, nullif(last_result, '')), iku, kind, weight
                from (
                  select distinct on (c.unit_id, y.year, lower(i.name)) c.unit_id, y.year, v.kind, i.number,
                    coalesce(p.name, '') as objective, i.name, i.indicator_kind, i.measure, i.direction, i.calculation, i.frequency,
                    i.targets[y.year - v.first_year + 1] as target, i.results[y.year - v.first_year + 1] as last_result, i.iku, i.weight
                  from teken.plan_version v
                  join teken.plan_item i on i.government = v.government and i.version_id = v.id and i.level = 'INDICATOR'
                  left join teken.plan_item p on p.government = v.government and p.version_id = v.id and p.number = i.parent_number
                  cross join lateral (select v.unit_id where v.kind = 'RENSTRA' union all select unit_id from teken.plan_carrier
                    where government = v.government and version_id = v.id and number = i.number) c
                  cross join lateral generate_series(greatest(v.first_year, :first), least(v.last_year, :last)) as y(year)
                  where v.government = teken.current_government() and v.replaced_at is null and v.kind <> 'DPA'
                    and v.first_year <= :last and v.last_year >= :first and c.unit_id = any(:units)
                    and i.targets[y.year - v.first_year + 1] <> ''
                  order by c.unit_id, y.year, lower(i.name), v.kind desc, i.number) as given
                left join teken.indicator_result r on r.government = teken.current_government() and r.unit_id = given.unit_id
                  and r.year = given.year - 1 and r.name_key = lower(regexp_replace(btrim(given.name), '\\s+', ' ', 'g'))
                """).param("first", firstYear).param("last", lastYear).param("units", units).update();
    }

    /** Writes the budgets of the units for the year anew: one row for each program. */
    void budgets(Collection<UUID> unitIds, int year) {
        UUID[] units = unitIds.toArray(UUID[]::new);
        database.sql("delete from teken.budget where government = teken.current_government() and unit_id = any(?) and year = ?")
                .param(units).param(year).update();
        database.sql("""
                insert into teken.budget (id, unit_id, year, number, program, amount, source)
                select gen_random_uuid(), v.unit_id, v.first_year, row_number() over (partition by v.unit_id order by i.number), i.name,
                  i.amount, i.source
                from teken.plan_version v
                join teken.plan_item i on i.government = v.government and i.version_id = v.id and i.level = 'PROGRAM'
                where v.government = teken.current_government() and v.kind = 'DPA' and v.replaced_at is null
                  and v.first_year = ? and v.unit_id = any(?)
                """).param(year).param(units).update();
    }
}
