package id.teken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AlignmentSurvey;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The alignment of a province (1,000 units, 50,000 lines) and of a tenth of it: the survey grows no worse than linearly, its memory
 * hardly, and 95 of 100 pages come within 150 milliseconds.
 */
@Tag("bench")
@TekenTest
class ChainBench {

    private static final int TENTH = 100;
    private static final int PROVINCE = 1_000;
    private static final int REQUESTS = 100;
    private static final int AIM_MILLIS = 150;

    @Autowired
    private Cities cities;
    @Autowired
    private AlignmentSurvey survey;
    @Autowired
    private Superuser superuser;
    @Autowired
    private Visitors visitors;

    @Test
    void theWholeChainOfAProvince() {
        City small = filled(TENTH);
        City large = filled(PROVINCE);
        small.in(() -> survey.count(City.YEAR));
        Run tenth = count(small);
        Run whole = count(large);
        System.err.printf(Locale.ROOT, "%nsurvey: tenth %d ms, %d remarks, heap +%d MB; province %d ms, %d remarks, heap +%d MB; %.1f times the time%n",
                tenth.millis, tenth.remarks, tenth.megabytes, whole.millis, whole.remarks, whole.megabytes, (double) whole.millis / tenth.millis);
        System.err.printf("survey: %d lines per second%n", 50_000L * 1000 / whole.millis);
        UUID unit = superuser.database().queryForObject("select id from teken.org_unit where government = ? and code = 'U00500'", UUID.class, large.code());
        for (String path : new String[] {"/keselarasan?tahun=2026", "/keselarasan?tahun=2026&hal=400", "/pohon-kinerja?tahun=2026",
            "/pohon-kinerja?tahun=2026&hal=15", "/pohon-kinerja/" + unit + "?tahun=2026"}) {
            long p95 = p95(visitors.of(large, "bappeda"), path);
            System.err.printf("page %-45s p95 %d ms (aim %d)%n", path.replace(unit.toString(), "{unit}"), p95, AIM_MILLIS);
        }
        assertThat((double) whole.millis / tenth.millis).as("no worse than linear").isLessThan(12);
    }

    private record Run(long millis, int remarks, long megabytes) {
    }

    private Run count(City city) {
        System.gc();
        long before = used();
        long[] peak = {before};
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak[0] = Math.max(peak[0], used());
                try {
                    Thread.sleep(20);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
        watch.start();
        long start = System.nanoTime();
        int remarks = city.in(() -> survey.count(City.YEAR));
        long millis = (System.nanoTime() - start) / 1_000_000;
        watch.interrupt();
        return new Run(millis, remarks, (peak[0] - before) / 1_048_576);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long p95(Visitor visitor, String path) {
        for (int warm = 0; warm < 60; warm++) {
            assertThat(visitor.get(path).status()).isEqualTo(200);
        }
        long[] times = new long[REQUESTS];
        for (int request = 0; request < REQUESTS; request++) {
            long start = System.nanoTime();
            visitor.get(path);
            times[request] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[REQUESTS * 95 / 100 - 1];
    }

    /** Per unit one agreement of the unit and four of posts, ten lines each; a third of the targets leave the plan. */
    private City filled(int units) {
        City city = cities.build();
        String code = city.code();
        var database = superuser.database();
        database.update("insert into teken.org_unit (id, government, code, name, kind) select gen_random_uuid(), ?, 'U' || lpad(n::text, 5, '0'), "
                + "'Dinas Contoh ' || n, 'DINAS' from generate_series(1, ?) n", code, units);
        database.update("insert into teken.position (id, government, unit_id, title, office, level) select gen_random_uuid(), government, id, "
                + "'Kepala Bidang ' || n, 'OTHER', 'ADMINISTRATOR' from teken.org_unit, generate_series(1, 4) n where government = ? and code like 'U%'", code);
        database.update("insert into teken.planned_indicator (id, government, unit_id, year, number, objective, name, kind, measure, direction, calculation, "
                + "frequency, target, iku, source) select gen_random_uuid(), government, id, 2026, n, 'Sasaran', 'Indikator ' || n, 'OUTCOME', 'persen', 'HIGHER', "
                + "'NON_CUMULATIVE', 'ANNUAL', '80', true, 'RPJMD' from teken.org_unit, generate_series(1, 10) n where government = ? and code like 'U%'", code);
        database.update("insert into teken.agreement (id, government, unit_id, position_id, year, state) select gen_random_uuid(), u.government, u.id, p.id, 2026, "
                + "'SIGNED' from teken.org_unit u join lateral (select null::uuid as id union all select id from teken.position where unit_id = u.id) p on true "
                + "where u.government = ? and u.code like 'U%'", code);
        database.update("insert into teken.agreement_line (id, government, agreement_id, number, objective, indicator, measure, target, weight, last_result) "
                + "select gen_random_uuid(), government, id, n, 'Sasaran', case when position_id is null then 'Indikator ' || n else 'Indikator bidang ' || n end, "
                + "'persen', case when n % 3 = 0 then '75' else '82' end, '10', '80' from teken.agreement, generate_series(1, 10) n where government = ?", code);
        database.execute("analyze");
        database.update("update teken.agreement_line c set supports_id = l.id from teken.agreement a, teken.agreement o, teken.agreement_line l "
                + "where c.government = ? and a.id = c.agreement_id and a.position_id is not null and o.unit_id = a.unit_id and o.position_id is null "
                + "and l.agreement_id = o.id and l.number = c.number and c.number <= 7", code);
        database.execute("analyze");
        return city;
    }
}
