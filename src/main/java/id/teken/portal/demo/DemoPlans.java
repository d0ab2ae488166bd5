package id.teken.portal.demo;

import id.teken.planning.Budget;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The invented plans (RPJMD, Renstra, DPA) of the demo government, year by year. */
final class DemoPlans {

    /** First and last year of the medium-term plan; what comes after repeats the last. */
    static final int FIRST = 2025;
    static final int LAST = 2029;

    private final List<Map<String, String>> indicators = DemoFile.rows("indicators");
    private final List<Map<String, String>> budgets = DemoFile.rows("budgets");

    List<PlannedIndicator> indicators(String unitCode, UUID unitId, int year) {
        int column = Math.min(year, LAST);
        List<Map<String, String>> rows = of(unitCode, indicators);
        return IntStream.range(0, rows.size()).mapToObj(index -> {
            Map<String, String> row = rows.get(index);
            return new PlannedIndicator(unitId, year, index + 1, row.get("objective"), row.get("indicator"),
                    IndicatorKind.valueOf(row.get("kind")), row.get("measure"), Target.Direction.valueOf(row.get("direction")),
                    Calculation.valueOf(row.get("calculation")), Frequency.valueOf(row.get("frequency")),
                    row.get("target " + column), row.get("result " + (column - 1)), Boolean.parseBoolean(row.get("iku")),
                    PlannedIndicator.Source.valueOf(row.get("source")));
        }).toList();
    }

    List<Budget> budgets(String unitCode, UUID unitId, int year) {
        List<Map<String, String>> rows = of(unitCode, budgets);
        return IntStream.range(0, rows.size()).mapToObj(index -> {
            Map<String, String> row = rows.get(index);
            return new Budget(unitId, year, index + 1, row.get("program"),
                    Rupiah.parse(row.get(String.valueOf(Math.min(year, LAST)))).orElseThrow(), row.get("source"));
        }).toList();
    }

    private static List<Map<String, String>> of(String unitCode, List<Map<String, String>> rows) {
        return rows.stream().filter(row -> row.get("unit").equals(unitCode)).toList();
    }
}
