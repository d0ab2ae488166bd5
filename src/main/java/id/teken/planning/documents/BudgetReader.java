package id.teken.planning.documents;

import id.teken.document.Csv;
import id.teken.planning.UnitPlan;
import id.teken.values.Rupiah;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Reads DPA: one row for each sub-activity, with the program and activity above it. Sums are computed; a row that states the sum
 * of rows below must state it rightly. The months of a cash plan add up to the row's amount.
 */
final class BudgetReader implements RowReader {

    private static final List<Field> CODES = List.of(Field.PROGRAM_CODE, Field.ACTIVITY_CODE, Field.SUB_ACTIVITY_CODE);
    private static final List<Field> NAMES = List.of(Field.PROGRAM, Field.ACTIVITY, Field.SUB_ACTIVITY);
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_SOURCE = 200;

    private final ColumnMap columns;
    private final ReadContext context;
    private final RowProblems problems = new RowProblems();
    private final Map<UUID, Map<String, Node>> units = new LinkedHashMap<>();
    private int rows;

    BudgetReader(ColumnMap columns, ReadContext context) {
        this.columns = columns;
        this.context = context;
        if (context.basis().legalBasis().isEmpty()) {
            problems.add(columns.headLine(), "plan.basis.missing");
        }
    }

    /** A program, activity or sub-activity in the making. */
    private static final class Node {
        private final int line;
        private final PlanLevel level;
        private final String code;
        private final String name;
        private final String above;
        private final List<Node> below = new ArrayList<>();
        private Rupiah stated;
        private List<Rupiah> months = List.of();
        private String source = "";
        private boolean said;

        Node(int line, PlanLevel level, String code, String name, String above) {
            this.line = line;
            this.level = level;
            this.code = code;
            this.name = name;
            this.above = above;
        }

        Rupiah amount() {
            return below.isEmpty() ? stated == null ? Rupiah.ZERO : stated
                    : below.stream().map(Node::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        }

        List<Rupiah> months() {
            if (below.isEmpty()) {
                return months;
            }
            List<List<Rupiah>> all = below.stream().map(Node::months).toList();
            if (all.stream().anyMatch(List::isEmpty)) {
                return List.of();
            }
            List<Rupiah> sums = new ArrayList<>();
            for (int month = 0; month < Field.MONTHS.size(); month++) {
                int at = month;
                sums.add(all.stream().map(one -> one.get(at)).reduce(Rupiah.ZERO, Rupiah::plus));
            }
            return sums;
        }

        String source() {
            return below.isEmpty() ? source
                    : String.join(", ", below.stream().map(Node::source).filter(one -> !one.isEmpty()).collect(
                            java.util.stream.Collectors.toCollection(TreeSet::new)));
        }
    }

    @Override
    public void row(Csv.Row row) {
        rows++;
        String unit = columns.cell(row, Field.UNIT);
        Optional<UUID> owner = context.unit(unit);
        if (owner.isEmpty()) {
            problems.add(row.line(), unit.isEmpty() ? "plan.unit.missing" : "spending.unit", unit);
            return;
        }
        Map<String, Node> nodes = units.computeIfAbsent(owner.get(), id -> new LinkedHashMap<>());
        Node deepest = null;
        for (int depth = 0; depth < CODES.size(); depth++) {
            String code = PlanWords.code(columns.cell(row, CODES.get(depth)));
            if (!code.isEmpty()) {
                deepest = node(row, nodes, depth, code, deepest);
                if (deepest == null) {
                    return;
                }
            }
        }
        if (deepest == null) {
            problems.add(row.line(), "plan.budget.code");
        } else if (deepest.said) {
            problems.add(row.line(), "plan.code.twice", deepest.code, deepest.line);
        } else {
            money(row, deepest);
        }
    }

    /** The node of a code, new or known; null where it contradicts what was read before. */
    private Node node(Csv.Row row, Map<String, Node> nodes, int depth, String code, Node above) {
        String name = columns.cell(row, NAMES.get(depth));
        Node known = nodes.get(code);
        if (known == null) {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                problems.add(row.line(), "plan.name", LONGEST_NAME);
                return null;
            }
            Node made = new Node(row.line(), PlanLevel.OF_MONEY.get(depth), code, name, above == null ? null : above.code);
            nodes.put(code, made);
            if (above != null) {
                above.below.add(made);
            }
            return made;
        }
        boolean sameName = name.isEmpty() || UnitPlan.same(name, known.name);
        if (!sameName || known.level != PlanLevel.OF_MONEY.get(depth)) {
            problems.add(row.line(), "plan.code.names", code, known.name, known.line);
            return null;
        }
        if (above != null && !above.code.equals(known.above)) {
            problems.add(row.line(), "plan.code.above", code, known.line);
            return null;
        }
        return known;
    }

    private void money(Csv.Row row, Node node) {
        node.said = true;
        String typed = columns.cell(row, Field.AMOUNT);
        Optional<Rupiah> amount = PlanWords.money(typed);
        if (amount.isEmpty()) {
            problems.add(row.line(), "plan.amount", typed);
        }
        node.stated = amount.orElse(Rupiah.ZERO);
        node.source = columns.cell(row, Field.SOURCE);
        if (node.source.length() > LONGEST_SOURCE) {
            problems.add(row.line(), "refusal.long", LONGEST_SOURCE);
        }
        List<String> cells = Field.MONTHS.stream().map(month -> columns.cell(row, month)).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        List<Rupiah> months = new ArrayList<>();
        for (int month = 0; month < cells.size(); month++) {
            String cell = cells.get(month);
            Optional<Rupiah> money = cell.isEmpty() ? Optional.of(Rupiah.ZERO) : PlanWords.money(cell);
            if (money.isEmpty()) {
                problems.add(row.line(), "spending.amount", Field.MONTHS.get(month).heading(), cell);
            }
            months.add(money.orElse(Rupiah.ZERO));
        }
        Rupiah sum = months.stream().reduce(Rupiah.ZERO, Rupiah::plus);
        if (amount.isPresent() && !sum.equals(node.stated)) {
            problems.add(row.line(), "spending.sum", node.name, sum.print(), node.stated.print());
        }
        node.months = months;
    }

    @Override
    public PlanSheet finish() {
        List<PlanDocument> documents = new ArrayList<>();
        units.forEach((unit, nodes) -> {
            Set<String> programs = new HashSet<>();
            List<PlanItem> items = new ArrayList<>();
            nodes.values().stream().filter(node -> node.above == null).forEach(node -> {
                if (node.level == PlanLevel.PROGRAM && !programs.add(UnitPlan.plain(node.name))) {
                    problems.add(node.line, "plan.program.twice", node.name);
                } else if (node.level != PlanLevel.PROGRAM) {
                    problems.add(node.line, "plan.budget.program", node.code);
                }
                add(node, null, items);
            });
            documents.add(new PlanDocument(PlanKind.DPA, unit, context.year(), context.year(), context.basis(), items));
        });
        if (rows == 0) {
            problems.add(columns.headLine(), "table.empty");
        }
        return new PlanSheet(documents, problems.all(), rows);
    }

    private void add(Node node, Integer above, List<PlanItem> items) {
        Rupiah amount = node.amount();
        if (node.said && !node.below.isEmpty() && !amount.equals(node.stated)) {
            problems.add(node.line, "plan.amount.sum", node.name, node.stated.print(), amount.print());
        }
        int number = items.size() + 1;
        items.add(new PlanItem(number, above, node.level, node.code, node.name, null,
                new BudgetLine(amount, node.source(), node.months())));
        node.below.forEach(child -> add(child, number, items));
    }
}
