package id.teken.planning.documents;

import id.teken.planning.documents.ColumnMap.Column;
import id.teken.values.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes documents as the tables they are read from: read again, nothing differs. */
public final class PlanTables {

    private PlanTables() {
    }

    /** Headings of RPJMD and Renstra of these years, and empty templates. */
    public static List<String> strategyHead(int firstYear, int lastYear) {
        return strategyColumns(firstYear, lastYear).stream().map(Column::heading).toList();
    }

    /** Headings of a DPA. */
    public static List<String> budgetHead() {
        return Field.of(SheetKind.BUDGET).stream().map(Field::heading).toList();
    }

    static List<Column> strategyColumns(int firstYear, int lastYear) {
        return Field.of(SheetKind.STRATEGY).stream().flatMap(field -> switch (field) {
            case TARGET -> IntStream.rangeClosed(firstYear, lastYear).mapToObj(year -> new Column(field, year));
            case RESULT -> IntStream.rangeClosed(firstYear - 1, lastYear).mapToObj(year -> new Column(field, year));
            default -> Stream.of(new Column(field, 0));
        }).toList();
    }

    /** Rows of RPJMD and Renstra, all of the same years. @param codes of units */
    public static List<List<Object>> strategyRows(List<PlanDocument> documents, Map<UUID, String> codes) {
        List<List<Object>> rows = new ArrayList<>();
        for (PlanDocument document : documents) {
            String owner = document.unitId() == null ? "" : codes.get(document.unitId());
            List<Column> columns = strategyColumns(document.firstYear(), document.lastYear());
            Map<Integer, String> byNumber = document.items().stream().collect(Collectors.toMap(PlanItem::number, PlanItem::code));
            rows.add(row(columns, Map.of(new Column(Field.DOCUMENT, 0), PlanWords.print(document.kind()), new Column(Field.UNIT, 0), owner,
                    new Column(Field.LEVEL, 0), PlanWords.LEGAL_BASIS, new Column(Field.NAME, 0), document.basis().legalBasis())));
            for (PlanItem item : document.items()) {
                Map<Column, String> cells = new HashMap<>();
                put(cells, Field.DOCUMENT, PlanWords.print(document.kind()));
                put(cells, Field.LEVEL, PlanWords.print(item.level()));
                put(cells, Field.CODE, item.code());
                put(cells, Field.PARENT, item.above() == null ? "" : byNumber.get(item.above()));
                put(cells, Field.UNIT, owner);
                put(cells, Field.NAME, item.name());
                if (item.indicator() != null) {
                    indicator(cells, document, item.indicator(), codes);
                }
                rows.add(row(columns, cells));
            }
        }
        return rows;
    }

    private static void indicator(Map<Column, String> cells, PlanDocument document, IndicatorPlan indicator, Map<UUID, String> codes) {
        if (document.unitId() == null) {
            put(cells, Field.UNIT, indicator.carriers().stream().map(codes::get).sorted().collect(Collectors.joining(", ")));
        }
        put(cells, Field.MEASURE, indicator.measure());
        put(cells, Field.KIND, PlanWords.print(indicator.kind()));
        put(cells, Field.DIRECTION, PlanWords.print(indicator.direction()));
        put(cells, Field.CALCULATION, PlanWords.print(indicator.calculation()));
        put(cells, Field.FREQUENCY, PlanWords.print(indicator.frequency()));
        put(cells, Field.IKU, indicator.iku() ? "Ya" : "Tidak");
        put(cells, Field.WEIGHT, indicator.weight());
        put(cells, Field.BASELINE, indicator.baseline());
        put(cells, Field.END_TARGET, indicator.endTarget());
        for (int year = document.firstYear(); year <= document.lastYear(); year++) {
            cells.put(new Column(Field.TARGET, year), indicator.targets().get(year - document.firstYear()));
        }
        for (int year = document.firstYear() - 1; year <= document.lastYear(); year++) {
            cells.put(new Column(Field.RESULT, year), indicator.results().get(year - document.firstYear() + 1));
        }
    }

    private static void put(Map<Column, String> cells, Field field, String text) {
        cells.put(new Column(field, 0), text);
    }

    private static List<Object> row(List<Column> columns, Map<Column, String> cells) {
        return columns.stream().<Object>map(column -> cells.getOrDefault(column, "")).toList();
    }

    /** Rows of DPA: what has nothing below it. @param codes of units */
    public static List<List<Object>> budgetRows(List<PlanDocument> documents, Map<UUID, String> codes) {
        List<List<Object>> rows = new ArrayList<>();
        for (PlanDocument document : documents) {
            Map<Integer, PlanItem> byNumber = document.items().stream().collect(Collectors.toMap(PlanItem::number, item -> item));
            List<Integer> parents = document.items().stream().map(PlanItem::above).toList();
            var above = new java.util.HashSet<>(parents);
            document.items().stream().filter(item -> !above.contains(item.number()))
                    .forEach(item -> rows.add(budgetRow(codes.get(document.unitId()), item, byNumber)));
        }
        return rows;
    }

    private static List<Object> budgetRow(String unit, PlanItem leaf, Map<Integer, PlanItem> byNumber) {
        Map<PlanLevel, PlanItem> path = new HashMap<>();
        for (PlanItem item = leaf; item != null; item = item.above() == null ? null : byNumber.get(item.above())) {
            path.put(item.level(), item);
        }
        List<Object> row = new ArrayList<>();
        row.add(unit);
        for (PlanLevel level : PlanLevel.OF_MONEY) {
            PlanItem item = path.get(level);
            row.add(item == null ? "" : item.code());
            row.add(item == null ? "" : item.name());
        }
        row.add(leaf.money().source());
        row.add(leaf.money().amount().amount());
        leaf.money().months().stream().map(Rupiah::amount).forEach(row::add);
        return row;
    }
}
