package id.teken.planning.documents;

import id.teken.planning.documents.ColumnMap.Column;
import id.teken.values.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Changes single rows of a document: it is written as a table, one row of it is changed, and the table is read again, so that a
 * row typed on a page obeys the same rules as a file.
 */
@Component
public class PlanEditor {

    private final PlanImports imports;

    PlanEditor(PlanImports imports) {
        this.imports = imports;
    }

    /**
     * One cell of a row.
     *
     * @param key     names the column
     * @param choices the words that are possible, or none where anything may be typed
     */
    public record Cell(String key, String heading, String value, List<String> choices) {
    }

    /** A document as a table of its own kind. */
    private record Grid(SheetKind sheet, List<Column> columns, List<List<Object>> rows) {

        static Grid of(PlanDocument document, Map<UUID, String> codes) {
            boolean budget = document.kind() == PlanKind.DPA;
            SheetKind sheet = budget ? SheetKind.BUDGET : SheetKind.STRATEGY;
            List<Column> columns = budget ? Field.of(sheet).stream().map(field -> new Column(field, 0)).toList()
                    : PlanTables.strategyColumns(document.firstYear(), document.lastYear());
            return new Grid(sheet, columns, new ArrayList<>(budget ? PlanTables.budgetRows(List.of(document), codes)
                    : PlanTables.strategyRows(List.of(document), codes)));
        }

        /** Where the row of an item is; -1 where it has none of its own. */
        int find(String code) {
            List<Field> codes = sheet == SheetKind.STRATEGY ? List.of(Field.CODE)
                    : List.of(Field.SUB_ACTIVITY_CODE, Field.ACTIVITY_CODE, Field.PROGRAM_CODE);
            for (int at = 0; at < rows.size(); at++) {
                List<Object> row = rows.get(at);
                String deepest = codes.stream().map(field -> cell(row, field)).filter(text -> !text.isEmpty()).findFirst().orElse("");
                if (deepest.equals(code)) {
                    return at;
                }
            }
            return -1;
        }

        private String cell(List<Object> row, Field field) {
            int at = columns.indexOf(new Column(field, 0));
            return at < row.size() ? String.valueOf(row.get(at)) : "";
        }
    }

    /**
     * The cells of a row for a page.
     *
     * @param code of the item, or null for a new one
     * @throws Refusal (unknown) if there is none, or its figures are the sum of others
     */
    public List<Cell> cells(PlanDocument document, String code, Map<UUID, String> codes) {
        Grid grid = Grid.of(document, codes);
        int at = code == null ? -1 : index(grid, code);
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < grid.columns.size(); column++) {
            Column one = grid.columns.get(column);
            if (isTyped(one, document)) {
                List<Object> row = at < 0 ? List.of() : grid.rows.get(at);
                cells.add(new Cell(one.key(), one.heading(), column < row.size() ? String.valueOf(row.get(column)) : "", choices(one.field())));
            }
        }
        return cells;
    }

    /**
     * The document with one row more, changed or less.
     *
     * @param code   of the item, or null for a new one
     * @param values by the key of the column, or null to take the row away
     * @throws Refusal (invalid) with what speaks against it
     */
    public PlanDocument change(PlanDocument document, String code, Map<String, String> values, Map<UUID, String> codes) {
        Grid grid = Grid.of(document, codes);
        int at = code == null ? grid.rows.size() : index(grid, code);
        if (values == null) {
            grid.rows.remove(at);
        } else {
            List<Object> row = row(grid, document, values, codes);
            if (code == null) {
                grid.rows.add(row);
            } else {
                grid.rows.set(at, row);
            }
        }
        PlanSheet read = imports.read(grid.sheet, document.firstYear(), document.basis(),
                grid.columns.stream().map(Column::heading).toList(), grid.rows);
        if (!read.problems().isEmpty()) {
            throw Refusal.invalid(read.problems().stream().map(problem -> new Refusal.Problem("", problem.key(), problem.arguments())).toList());
        }
        if (read.documents().size() != 1) {
            throw Refusal.invalid("plan.item.last");
        }
        return read.documents().get(0);
    }

    private static int index(Grid grid, String code) {
        int at = grid.find(code);
        if (at < 0) {
            throw Refusal.unknown("plan.item.unknown");
        }
        return at;
    }

    private static List<Object> row(Grid grid, PlanDocument document, Map<String, String> values, Map<UUID, String> codes) {
        List<Object> row = new ArrayList<>();
        for (Column column : grid.columns) {
            String typed = values.getOrDefault(column.key(), "");
            row.add(isTyped(column, document) ? typed : column.field() == Field.DOCUMENT ? PlanWords.print(document.kind())
                    : codes.get(document.unitId()));
        }
        return row;
    }

    /** The document and its unit are known; of the RPJMD, units carry indicators. */
    private static boolean isTyped(Column column, PlanDocument document) {
        return column.field() != Field.DOCUMENT && (column.field() != Field.UNIT || document.unitId() == null);
    }

    private static List<String> choices(Field field) {
        return switch (field) {
            case LEVEL -> Stream.of(PlanLevel.VISION, PlanLevel.MISSION, PlanLevel.GOAL, PlanLevel.OBJECTIVE, PlanLevel.PROGRAM,
                    PlanLevel.ACTIVITY, PlanLevel.SUB_ACTIVITY, PlanLevel.INDICATOR).map(PlanWords::print).toList();
            case KIND -> Arrays.stream(id.teken.planning.IndicatorKind.values()).map(PlanWords::print).toList();
            case DIRECTION -> Arrays.stream(id.teken.values.Target.Direction.values()).map(PlanWords::print).toList();
            case CALCULATION -> Arrays.stream(id.teken.planning.Calculation.values()).map(PlanWords::print).toList();
            case FREQUENCY -> Arrays.stream(id.teken.planning.Frequency.values()).map(PlanWords::print).toList();
            case IKU -> List.of("Ya", "Tidak");
            default -> List.of();
        };
    }
}
