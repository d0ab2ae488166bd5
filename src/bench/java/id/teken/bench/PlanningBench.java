package id.teken.bench;

import id.teken.agreement.period.Periods;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanImport;
import id.teken.planning.documents.PlanImports;
import id.teken.planning.documents.PlanTables;
import id.teken.planning.documents.SheetKind;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows and units per second, memory, and how both grow from a tenth of the size; no worse than in proportion. */
@Tag("bench")
@TekenTest
class PlanningBench {

    private static final int YEAR = 2040;
    private static final double MOST_GROWTH = 12;

    @Autowired
    private Cities cities;
    @Autowired
    private PlanImports imports;
    @Autowired
    private Periods periods;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aBudgetOf50000Rows() {
        importing(1_000);
        double tenth = importing(5_000);
        double whole = importing(50_000);
        told("import, growth from a tenth: %.1f times", whole / tenth);
        if (whole / tenth > MOST_GROWTH) {
            throw new AssertionError("The import grows faster than the file");
        }
    }

    @Test
    void aPeriodOf5000Units() {
        opening(50);
        double tenth = opening(500);
        double whole = opening(5_000);
        told("opening a period, growth from a tenth: %.1f times", whole / tenth);
        if (whole / tenth > MOST_GROWTH) {
            throw new AssertionError("Opening a period grows faster than the number of units");
        }
    }

    private double importing(int rows) {
        City city = withUnits(100);
        byte[] file = budget(rows);
        long before = collected();
        resetPeaks();
        long start = System.nanoTime();
        UUID id = city.in(() -> imports.take(SheetKind.BUDGET, YEAR, "dpa.xlsx", file, new PlanBasis(0, "DPA", null), "bench", "Bench"));
        city.in(() -> imports.check(id));
        double checked = seconds(start);
        city.in(() -> imports.accept(id));
        long second = System.nanoTime();
        city.in(() -> imports.store(id, "bench", "Bench"));
        double stored = seconds(second);
        PlanImport.State state = city.in(() -> imports.get(id)).state();
        if (state != PlanImport.State.STORED) {
            throw new AssertionError("not stored but " + state + " " + city.in(() -> imports.get(id)).findings());
        }
        told("import of %d rows (xlsx, %d KB): look %.1f s, store %.1f s, %.0f rows/s in all; heap at most %d MB above the start",
                rows, file.length / 1024, checked, stored, rows / (checked + stored), (peak() - before) / 1024 / 1024);
        return checked + stored;
    }

    private double opening(int units) {
        City city = withUnits(units);
        city.in(() -> periods.open(City.YEAR, LocalDate.of(City.YEAR, 1, 2), city.planning()));
        long start = System.nanoTime();
        int jobs = 0;
        for (var open = jobs(city); !open.isEmpty(); open = jobs(city)) {
            String job = open.get(0).getId();
            city.in(() -> management.executeJob(job));
            jobs++;
        }
        double seconds = seconds(start);
        long missing = city.in(() -> periods.progress(City.YEAR, city.planning())).missing();
        if (missing > 0) {
            throw new AssertionError(missing + " units have no agreement");
        }
        told("period of %d units: %.1f s, %.1f units/s, %d jobs", units, seconds, units / seconds, jobs);
        return seconds;
    }

    private List<org.camunda.bpm.engine.runtime.Job> jobs(City city) {
        return management.createJobQuery().tenantIdIn(city.code()).activityId("begin-agreements").list();
    }

    /** Each with a head's post, an indicator and a program. */
    private City withUnits(int count) {
        City city = cities.build();
        city.in(() -> transaction.executeWithoutResult(status -> {
            database.update("insert into teken.org_unit (id, code, name, kind) select gen_random_uuid(), 'U' || n, 'Dinas ' || n, 'DINAS' "
                    + "from generate_series(1, ?) n", count);
            database.update("insert into teken.position (id, unit_id, title, office) select gen_random_uuid(), id, 'Kepala ' || name, 'HEAD_OF_UNIT' "
                    + "from teken.org_unit where code ~ '^U[0-9]+$'");
            database.update("insert into teken.planned_indicator (id, unit_id, year, number, objective, name, kind, measure, direction, calculation, "
                    + "frequency, target, iku, source) select gen_random_uuid(), id, ?, n, 'Sasaran', 'Indikator ' || n, 'OUTCOME', 'indeks', 'HIGHER', "
                    + "'NON_CUMULATIVE', 'ANNUAL', '80', true, 'RPJMD' from teken.org_unit, generate_series(1, 3) n where code ~ '^U[0-9]+$'", City.YEAR);
        }));
        return city;
    }

    private static byte[] budget(int rows) {
        List<List<Object>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int unit = row % 100 + 1;
            int program = row / 100 % 10;
            List<Object> cells = new ArrayList<>(List.of("U" + unit, "P" + program, "Program " + program, "P" + program + ".1", "Kegiatan " + program,
                    "P" + program + ".1." + row, "Sub kegiatan nomor " + row, "APBD", 12_000_000L));
            for (int month = 0; month < 12; month++) {
                cells.add(1_000_000L);
            }
            table.add(cells);
        }
        return TableFile.xlsx("DPA", PlanTables.budgetHead(), table);
    }

    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void told(String format, Object... arguments) {
        System.err.printf(Locale.ROOT, "%n  " + format + "%n", arguments);
    }
}
