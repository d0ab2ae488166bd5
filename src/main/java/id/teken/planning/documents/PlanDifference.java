package id.teken.planning.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What storing documents would change.
 *
 * @param changes in the order of the documents; the first of each are enough for a page
 */
public record PlanDifference(int added, int changed, int removed, List<Change> changes) {

    private static final int MOST = 300;

    /** What happens to a row. */
    public enum Type {
        ADDED, CHANGED, REMOVED
    }

    /**
     * One row that differs.
     *
     * @param field heading of the column that differs; "" for a row that comes or goes
     */
    public record Change(Type type, PlanKind kind, UUID unitId, PlanLevel level, String code, String name, String field, String before,
            String after) {
    }

    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /** Rows are the same by their code. @param stored what the documents would replace @param codes of units */
    static PlanDifference of(List<PlanDocument> stored, List<PlanDocument> fresh, Map<UUID, String> codes) {
        Map<String, PlanDocument> before = new HashMap<>();
        stored.forEach(document -> before.put(key(document), document));
        Counter counter = new Counter(codes);
        for (PlanDocument document : fresh) {
            compare(before.get(key(document)), document, counter);
        }
        return new PlanDifference(counter.counts[0], counter.counts[1], counter.counts[2], counter.changes);
    }

    private static void compare(PlanDocument before, PlanDocument after, Counter counter) {
        Map<String, PlanItem> former = new LinkedHashMap<>();
        if (before != null) {
            before.items().forEach(item -> former.put(item.code(), item));
            if (!before.basis().legalBasis().equals(after.basis().legalBasis())) {
                counter.add(new Change(Type.CHANGED, after.kind(), after.unitId(), null, "", "", PlanWords.LEGAL_BASIS,
                        before.basis().legalBasis(), after.basis().legalBasis()));
            }
        }
        for (PlanItem item : after.items()) {
            PlanItem known = former.remove(item.code());
            if (known == null) {
                counter.add(new Change(Type.ADDED, after.kind(), after.unitId(), item.level(), item.code(), item.name(), "", "", ""));
            } else {
                differences(before, known, after, item, counter);
            }
        }
        former.values().forEach(item -> counter.add(new Change(Type.REMOVED, after.kind(), after.unitId(), item.level(), item.code(),
                item.name(), "", "", "")));
    }

    private static void differences(PlanDocument before, PlanItem known, PlanDocument after, PlanItem item, Counter counter) {
        Map<String, String> former = says(before, known, counter.codes);
        boolean first = true;
        for (var cell : says(after, item, counter.codes).entrySet()) {
            String was = former.getOrDefault(cell.getKey(), "");
            if (!Objects.equals(was, cell.getValue())) {
                counter.add(new Change(Type.CHANGED, after.kind(), after.unitId(), item.level(), item.code(), item.name(), cell.getKey(), was,
                        cell.getValue()), first);
                first = false;
            }
        }
    }

    /** Everything a row says, by the heading under which it is said. */
    private static Map<String, String> says(PlanDocument document, PlanItem item, Map<UUID, String> codes) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Field.LEVEL.heading(), PlanWords.print(item.level()));
        cells.put(Field.PARENT.heading(), item.above() == null ? "" : document.items().get(item.above() - 1).code());
        cells.put(Field.NAME.heading(), item.name());
        IndicatorPlan indicator = item.indicator();
        if (indicator != null) {
            cells.put(Field.MEASURE.heading(), indicator.measure());
            cells.put(Field.KIND.heading(), PlanWords.print(indicator.kind()));
            cells.put(Field.DIRECTION.heading(), PlanWords.print(indicator.direction()));
            cells.put(Field.CALCULATION.heading(), PlanWords.print(indicator.calculation()));
            cells.put(Field.FREQUENCY.heading(), PlanWords.print(indicator.frequency()));
            cells.put(Field.IKU.heading(), indicator.iku() ? "Ya" : "Tidak");
            cells.put(Field.WEIGHT.heading(), indicator.weight());
            cells.put(Field.BASELINE.heading(), indicator.baseline());
            cells.put(Field.END_TARGET.heading(), indicator.endTarget());
            cells.put(Field.UNIT.heading(), indicator.carriers().stream().map(codes::get).sorted().collect(Collectors.joining(", ")));
            for (int at = 0; at < indicator.targets().size(); at++) {
                cells.put(Field.TARGET.heading() + " " + (document.firstYear() + at), indicator.targets().get(at));
            }
            for (int at = 0; at < indicator.results().size(); at++) {
                cells.put(Field.RESULT.heading() + " " + (document.firstYear() - 1 + at), indicator.results().get(at));
            }
        }
        if (item.money() != null) {
            cells.put(Field.AMOUNT.heading(), item.money().amount().print());
            cells.put(Field.SOURCE.heading(), item.money().source());
            for (int month = 0; month < item.money().months().size(); month++) {
                cells.put(Field.MONTHS.get(month).heading(), item.money().months().get(month).print());
            }
        }
        return cells;
    }

    private static String key(PlanDocument document) {
        return document.kind() + "/" + document.unitId() + "/" + document.firstYear();
    }

    /** Counts all, keeps the first. */
    private static final class Counter {
        private final Map<UUID, String> codes;
        private final int[] counts = new int[Type.values().length];
        private final List<Change> changes = new ArrayList<>();

        Counter(Map<UUID, String> codes) {
            this.codes = codes;
        }

        void add(Change change) {
            add(change, true);
        }

        void add(Change change, boolean counts) {
            this.counts[change.type().ordinal()] += counts ? 1 : 0;
            if (changes.size() < MOST) {
                changes.add(change);
            }
        }
    }
}
