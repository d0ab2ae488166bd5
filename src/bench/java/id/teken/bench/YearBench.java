package id.teken.bench;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Aim: at 10,000 units × 12 months the Sekda's table and the year view take at most half as long again as at a hundredth of it.
 * Whole requests with a session, p95; the rows are written straight into the tables, all of them assessed.
 */
@Tag("bench")
@TekenTest
class YearBench {

    private static final double AIM = 1.5;
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 300;
    private static final List<String> PAGES = List.of("/kinerja?tahun=2026&bulan=6", "/kinerja?tahun=2026&bulan=6&urut=score",
            "/kinerja/tahun?tahun=2026", "/kinerja/tahun?tahun=2026&urut=EFFICIENCY", "/api/years/2026");

    @Autowired
    private Cities cities;
    @Autowired
    private Superuser superuser;
    @LocalServerPort
    private int port;

    @Test
    void aHundredTimesTheUnits() {
        Http few = sekda(FEW);
        Http many = sekda(MANY);
        for (String page : PAGES) {
            Map<Http, long[]> nanos = new LinkedHashMap<>();
            List.of(few, many).forEach(visitor -> nanos.put(visitor, new long[REQUESTS]));
            for (int request = -WARM_UP; request < REQUESTS; request++) {
                for (Http visitor : nanos.keySet()) {
                    long start = System.nanoTime();
                    int status = visitor.get(page).statusCode();
                    if (request >= 0) {
                        nanos.get(visitor)[request] = System.nanoTime() - start;
                    }
                    if (status != 200) {
                        throw new IllegalStateException(page + " answered " + status);
                    }
                }
            }
            double small = p95(nanos.get(few));
            double large = p95(nanos.get(many));
            System.err.printf(Locale.ROOT, "%-40s p95 at %d units %7.1f ms, at %d units %7.1f ms, ratio %.2f (aim <= %.2f)%n", page, FEW, small,
                    MANY, large, large / small, AIM);
        }
    }

    private Http sekda(int units) {
        City city = cities.build();
        JdbcTemplate database = superuser.database();
        database.execute("set session_replication_role = replica");
        database.update("insert into teken.org_unit (id, government, code, name, kind) select gen_random_uuid(), ?, 'U' || n, "
                + "'Dinas Uji ' || n, 'DINAS' from generate_series(1, ?) n", city.code(), units);
        database.update("insert into teken.unit_year (government, unit_id, year, until_month, achievement, not_met, met, exceeded, unknown, "
                + "not_due, realised, ceiling) select government, id, 2026, 12, 80 + random() * 40, 1, 1, 1, 1, 0, 800 + random() * 200, 1000 "
                + "from teken.org_unit where government = ? and code like 'U%'", city.code());
        database.execute("select teken.add_up_year(2026, '" + city.code() + "')");
        database.update("insert into teken.monthly_report (id, government, agreement_id, unit_id, year, month, state, due_on, due_lines, "
                + "achievement, absorption, proposal, score, verified_at, assessed_at) select gen_random_uuid(), government, gen_random_uuid(), "
                + "id, 2026, m, 'DONE', date '2026-12-31', 3, 80 + random() * 40, 90, 95, 80 + random() * 20, now(), now() "
                + "from teken.org_unit cross join generate_series(1, 12) m where government = ? and code like 'U%'", city.code());
        database.execute("set session_replication_role = origin");
        database.execute("analyze teken.org_unit, teken.unit_year, teken.monthly_report");
        return new Http(port).signIn(city.login("sekda"), City.PASSWORD);
    }

    private static double p95(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6;
    }
}
