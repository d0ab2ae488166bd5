package id.teken.portal.demo;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.documents.BudgetLine;
import id.teken.planning.documents.IndicatorPlan;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanDocument;
import id.teken.planning.documents.PlanItem;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.PlanLevel;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The invented documents (RPJMD, Renstra, DPA) of the demo government. */
final class DemoPlans {

    static final int FIRST = 2025;
    /** The last year that the tables tell; what comes after repeats it. */
    static final int LAST = 2029;
    private static final PlanBasis MEDIUM = new PlanBasis(0, "Peraturan Daerah Kota Contoh Nomor 3 Tahun 2025", LocalDate.of(2025, 8, 20));
    private static final PlanBasis RENSTRA = new PlanBasis(0, "Peraturan Wali Kota Contoh Nomor 41 Tahun 2025", LocalDate.of(2025, 9, 15));

    private final List<Map<String, String>> indicators = DemoFile.rows("indicators");
    private final List<Map<String, String>> budgets = DemoFile.rows("budgets");
    private final Map<String, UUID> units;
    private final int last;
    private final int coming;

    /** @param units by code @param coming year that must be planned; it and the year before have cash plans */
    DemoPlans(Map<String, UUID> units, int coming) {
        this.units = units;
        this.coming = coming;
        this.last = Math.max(LAST, coming);
    }

    List<PlanDocument> all() {
        List<PlanDocument> documents = new ArrayList<>();
        List<PlanItem> medium = new ArrayList<>(List.of(
                new PlanItem(1, null, PlanLevel.VISION, "V", "Kota Contoh yang sehat, cerdas, dan melayani", null, null),
                new PlanItem(2, 1, PlanLevel.MISSION, "M1", "Memeratakan layanan dasar dan memperbaiki tata kelola", null, null)));
        strategy(indicators.stream().filter(row -> row.get("source").equals("RPJMD")).toList(), medium, 2, true);
        documents.add(new PlanDocument(PlanKind.RPJMD, null, FIRST, last, MEDIUM, medium));
        units.forEach((code, unit) -> {
            List<PlanItem> own = new ArrayList<>();
            strategy(of(code, indicators).stream().filter(row -> row.get("source").equals("RENSTRA")).toList(), own, null, false);
            documents.add(new PlanDocument(PlanKind.RENSTRA, unit, FIRST, last, RENSTRA, own));
            IntStream.rangeClosed(FIRST, last).forEach(year -> documents.add(budget(code, unit, year)));
        });
        return documents;
    }

    /** Objectives with the indicators below each. */
    private void strategy(List<Map<String, String>> rows, List<PlanItem> items, Integer above, boolean carried) {
        Map<String, List<Map<String, String>>> byObjective = new LinkedHashMap<>();
        rows.forEach(row -> byObjective.computeIfAbsent(row.get("objective"), key -> new ArrayList<>()).add(row));
        int objective = 0;
        for (var entry : byObjective.entrySet()) {
            String code = "S" + ++objective;
            int parent = items.size() + 1;
            items.add(new PlanItem(parent, above, PlanLevel.OBJECTIVE, code, entry.getKey(), null, null));
            int number = 0;
            for (Map<String, String> row : entry.getValue()) {
                items.add(new PlanItem(items.size() + 1, parent, PlanLevel.INDICATOR, code + "." + ++number, row.get("indicator"),
                        indicator(row, carried), null));
            }
        }
    }

    private IndicatorPlan indicator(Map<String, String> row, boolean carried) {
        return new IndicatorPlan(row.get("measure"), IndicatorKind.valueOf(row.get("kind")), Target.Direction.valueOf(row.get("direction")),
                Calculation.valueOf(row.get("calculation")), Frequency.valueOf(row.get("frequency")), Boolean.parseBoolean(row.get("iku")), "",
                row.get("result " + (FIRST - 1)), row.get("target " + LAST),
                IntStream.rangeClosed(FIRST, last).mapToObj(year -> row.get("target " + Math.min(year, LAST))).toList(),
                IntStream.rangeClosed(FIRST - 1, last).mapToObj(year -> row.get("result " + Math.min(year, LAST - 1))).toList(),
                carried ? List.of(units.get(row.get("unit"))) : List.of());
    }

    private PlanDocument budget(String code, UUID unit, int year) {
        List<Map<String, String>> rows = of(code, budgets);
        List<PlanItem> items = IntStream.range(0, rows.size()).mapToObj(at -> {
            Map<String, String> row = rows.get(at);
            Rupiah amount = Rupiah.parse(row.get(String.valueOf(Math.min(year, LAST)))).orElseThrow();
            return new PlanItem(at + 1, null, PlanLevel.PROGRAM, "P" + (at + 1), row.get("program"), null,
                    new BudgetLine(amount, row.get("source"), year < coming - 1 || year > coming ? List.of() : DemoMoney.plan(amount)));
        }).toList();
        return new PlanDocument(PlanKind.DPA, unit, year, year, new PlanBasis(0, "DPA Tahun " + year, LocalDate.of(year, 1, 2)), items);
    }

    private static List<Map<String, String>> of(String unitCode, List<Map<String, String>> rows) {
        return rows.stream().filter(row -> row.get("unit").equals(unitCode)).toList();
    }
}
