package id.teken.planning.documents;

import id.teken.audit.Audit;
import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official results of a year that is over, as a table. They stand in the drafts of the year after as last year's result, before
 * what the plans say of it. Callers have authorised.
 */
@Service
@Transactional
public class OfficialResults {

    /** The first row. */
    public static final List<String> HEAD = List.of("Kode OPD", "Indikator", "Hasil", "Sumber");
    private static final int LONGEST = 200;

    private final Offices offices;
    private final Plans plans;
    private final JdbcClient database;
    private final OfficeTime time;
    private final Audit audit;

    OfficialResults(Offices offices, Plans plans, JdbcClient database, OfficeTime time, Audit audit) {
        this.offices = offices;
        this.plans = plans;
        this.database = database;
        this.time = time;
        this.audit = audit;
    }

    /** One result. */
    public record Entry(UUID unitId, String unit, String indicator, String result, String source) {
    }

    /** What a table says, and what speaks against it; the path is the line. */
    public record Read(List<Entry> entries, List<Problem> problems) {
    }

    /** What storing a table would enter. @param year of the results */
    @Transactional(readOnly = true)
    public Read preview(Table table, int year) {
        List<Problem> problems = new ArrayList<>(table.problems());
        if (year < time.today().getYear() - 5 || year >= time.today().getYear()) {
            problems.add(new Problem("", "results.year", String.valueOf(time.today().getYear() - 5), String.valueOf(time.today().getYear() - 1)));
        }
        Map<String, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), unit -> unit));
        Map<UUID, UnitPlan> known = plans.of(units.values().stream().map(OrgUnit::id).collect(Collectors.toSet()), year + 1);
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        table.rows().stream().filter(row -> !row.cell(0).toLowerCase(Locale.ROOT).startsWith("kode")).forEach(row ->
                entry(row, units, known, seen, problems).ifPresent(entries::add));
        if (seen.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("1", "table.empty"));
        }
        return new Read(entries, problems);
    }

    private static Optional<Entry> entry(Csv.Row row, Map<String, OrgUnit> units, Map<UUID, UnitPlan> plans, Set<String> seen,
            List<Problem> problems) {
        String line = String.valueOf(row.line());
        OrgUnit unit = units.get(PlanWords.cell(row.cell(0)).toUpperCase(Locale.ROOT));
        String indicator = PlanWords.cell(row.cell(1));
        String result = PlanWords.cell(row.cell(2));
        String source = PlanWords.cell(row.cell(3));
        int before = problems.size();
        if (unit == null) {
            problems.add(new Problem(line, "spending.unit", row.cell(0)));
        } else if (plans.get(unit.id()).indicator(indicator).isEmpty()) {
            problems.add(new Problem(line, "results.indicator", indicator));
        } else if (!seen.add(unit.id() + UnitPlan.plain(indicator))) {
            problems.add(new Problem(line, "spending.twice", indicator));
        }
        if (Target.parse(result).isEmpty()) {
            problems.add(new Problem(line, "results.value", result));
        }
        if (source.length() > LONGEST) {
            problems.add(new Problem(line, "refusal.long", LONGEST));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Entry(unit.id(), unit.name(), indicator, result, source));
    }

    /**
     * Enters what a table says; what is known of an indicator is replaced.
     *
     * @throws Refusal (invalid) with every row that cannot be taken: then nothing is stored
     */
    public int store(Table table, int year, String login, String name) {
        Read read = preview(table, year);
        if (!read.problems().isEmpty()) {
            throw Refusal.invalid(read.problems());
        }
        for (Entry entry : read.entries()) {
            database.sql("insert into teken.indicator_result (unit_id, year, name_key, name, result, source, entered_by_name, entered_at) values "
                    + "(?, ?, ?, ?, ?, ?, ?, ?) on conflict (government, unit_id, year, name_key) do update set name = excluded.name, "
                    + "result = excluded.result, source = excluded.source, entered_by_name = excluded.entered_by_name, "
                    + "entered_at = excluded.entered_at").param(entry.unitId()).param(year).param(UnitPlan.plain(entry.indicator()))
                    .param(entry.indicator()).param(entry.result()).param(entry.source()).param(name).param(Timestamp.from(time.now())).update();
        }
        database.sql("update teken.planned_indicator p set last_result = r.result from teken.indicator_result r where p.government = "
                + "teken.current_government() and r.government = p.government and r.unit_id = p.unit_id and r.year = ? and p.year = r.year + 1 "
                + "and r.name_key = lower(regexp_replace(btrim(p.name), '\\s+', ' ', 'g'))").param(year).update();
        audit.record(login, name, "results.takenOver", UUID.nameUUIDFromBytes(("results:" + year).getBytes(StandardCharsets.UTF_8)),
                "Tahun " + year + ": " + read.entries().size() + " hasil");
        return read.entries().size();
    }

    /** How many results of a year are known. */
    @Transactional(readOnly = true)
    public int known(int year) {
        return database.sql("select count(*) from teken.indicator_result where government = teken.current_government() and year = ?").param(year)
                .query(Integer.class).single();
    }
}
