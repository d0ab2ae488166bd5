package id.teken.planning.documents;

import id.teken.planning.UnitPlan;
import id.teken.planning.documents.StrategyReader.Raw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of a document into the order of its tree: every row after the row above it. */
final class PlanTree {

    private final List<Raw> rows;
    private final RowProblems problems;
    private final Map<String, Raw> byCode = new LinkedHashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, List<Raw>> below = new HashMap<>();
    private final List<PlanItem> items = new ArrayList<>();

    PlanTree(List<Raw> rows, RowProblems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** Rows that cannot be placed are left out, and told. */
    List<PlanItem> items() {
        Set<String> names = new HashSet<>();
        for (Raw row : rows) {
            Raw other = byCode.putIfAbsent(row.code(), row);
            if (other != null) {
                problems.add(row.line(), "plan.code.twice", row.code(), other.line());
            } else if (row.indicator() != null && !names.add(UnitPlan.plain(row.name()))) {
                problems.add(row.line(), "plan.indicator.twice", row.name());
            }
        }
        Map<PlanLevel, String> latest = new HashMap<>();
        byCode.values().forEach(row -> {
            above.put(row.code(), row.above().isEmpty() ? nearest(row, latest) : row.above());
            latest.keySet().removeIf(level -> level.ordinal() > row.level().ordinal());
            latest.put(row.level(), row.code());
        });
        byCode.values().forEach(this::check);
        byCode.values().forEach(row -> below.computeIfAbsent(above.get(row.code()), code -> new ArrayList<>()).add(row));
        below.getOrDefault(null, List.of()).forEach(root -> add(root, null));
        return items;
    }

    /** The last row before this one that it may stand below. */
    private static String nearest(Raw row, Map<PlanLevel, String> latest) {
        return latest.entrySet().stream().filter(entry -> row.level().mayStandBelow(entry.getKey()))
                .max(Map.Entry.comparingByKey()).map(Map.Entry::getValue).orElse(null);
    }

    private void check(Raw row) {
        String code = above.get(row.code());
        if (code == null) {
            return;
        }
        Raw parent = byCode.get(code);
        if (parent == null) {
            problems.add(row.line(), "plan.parent.unknown", code);
        } else if (isBelowItself(row)) {
            problems.add(row.line(), "plan.parent.circle", row.code(), code);
        } else if (!row.level().mayStandBelow(parent.level())) {
            problems.add(row.line(), "plan.parent.level", PlanWords.print(row.level()), PlanWords.print(parent.level()));
        }
    }

    private boolean isBelowItself(Raw row) {
        Set<String> seen = new HashSet<>();
        String code = row.code();
        while (code != null && seen.add(code)) {
            code = above.get(code);
        }
        return row.code().equals(code);
    }

    private void add(Raw row, Integer parent) {
        int number = items.size() + 1;
        items.add(new PlanItem(number, parent, row.level(), row.code(), row.name(), row.indicator(), null));
        below.getOrDefault(row.code(), List.of()).stream().filter(child -> child.level().mayStandBelow(row.level()))
                .forEach(child -> add(child, number));
    }
}
