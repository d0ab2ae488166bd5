package id.teken.document;

import id.teken.document.TableRow.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * Lays a table over as many pages as it needs. The head is repeated on each page; a row stays whole unless it is taller than
 * a page; a merged cell that goes on over the page shows its text again at the top.
 */
final class TableWriter {

    private static final TextStyle HEAD = TextStyle.of(Typeface.BOLD, 9.5f).aligned(TextStyle.Align.CENTER);
    private static final TextStyle NUMBER = TextStyle.of(Typeface.REGULAR, 7.5f).aligned(TextStyle.Align.CENTER);
    private static final TextStyle BODY = TextStyle.of(Typeface.REGULAR, 9.5f);
    private static final TextStyle TOTAL = TextStyle.of(Typeface.BOLD, 9.5f);
    private static final float NUMBERS_HEIGHT = 12;
    private static final float GRID = 0.5f;
    private static final float SHADE = 0.92f;
    private static final float BASELINE = 0.78f;
    private static final int FEWEST_LINES_OF_A_PIECE = 3;

    private final Sheets sheets;
    private final Fonts fonts;
    private final StructureTree structure;
    private final Table table;
    private final PDStructureElement element;
    private final float[] left;
    private final float[] width;
    private final TableRow head;

    TableWriter(Sheets sheets, Fonts fonts, StructureTree structure, Table table) {
        this.sheets = sheets;
        this.fonts = fonts;
        this.structure = structure;
        this.table = table;
        int columns = table.columns().size();
        left = new float[columns];
        width = new float[columns];
        double shares = table.columns().stream().mapToDouble(Table.Column::share).sum();
        float x = Sheets.LEFT;
        for (int i = 0; i < columns; i++) {
            left[i] = x;
            width[i] = (float) (table.columns().get(i).share() / shares * Sheets.WIDTH);
            x += width[i];
        }
        element = structure.add("Table");
        head = headRow();
    }

    void write() {
        List<TableRow> rows = rows();
        sheets.need(headHeight() + (rows.isEmpty() ? 0 : Math.min(rows.get(0).height(), Sheets.fullHeight() / 3)));
        drawHead(false);
        for (int from = 0; from < rows.size(); ) {
            int to = endOfGroup(from);
            drawGroup(rows.subList(from, to));
            from = to;
        }
        if (table.total() != null) {
            drawTotal(table.total());
        }
    }

    private TableRow headRow() {
        PDStructureElement line = structure.add(element, "TR");
        List<Cell> cells = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            PDStructureElement cell = structure.add(line, "TH");
            PDTableAttributeObject scope = new PDTableAttributeObject();
            scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
            cell.addAttribute(scope);
            cells.add(cell(cells.size(), HEAD, column.title(), cell));
        }
        return new TableRow(cells);
    }

    private List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            start = i < endOfGroup(start) ? start : i;
            rows.add(row(table.rows().get(i), i == start, endOfGroup(start) - start));
        }
        return rows;
    }

    private TableRow row(List<String> texts, boolean first, int groupSize) {
        PDStructureElement line = structure.add(element, "TR");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TextStyle style = BODY.aligned(table.columns().get(i).align());
            boolean spanned = i == table.merged() && !first;
            PDStructureElement cell = spanned ? null : structure.add(line, "TD");
            if (i == table.merged() && first && groupSize > 1) {
                PDTableAttributeObject span = new PDTableAttributeObject();
                span.setRowSpan(groupSize);
                cell.addAttribute(span);
            }
            cells.add(cell(i, style, spanned ? "" : texts.get(i), cell));
        }
        return new TableRow(cells);
    }

    private Cell cell(int column, TextStyle style, String text, PDStructureElement element) {
        return new Cell(column, style, fonts.wrap(style, text, measure(column)), element);
    }

    private int endOfGroup(int from) {
        int to = from + 1;
        while (table.merged() != Table.NONE && to < table.rows().size() && mergedText(to).equals(mergedText(from))) {
            to++;
        }
        return to;
    }

    private String mergedText(int row) {
        return table.rows().get(row).get(table.merged()).strip();
    }

    /** Equal neighbours share a cell, unless that cell or one of the rows is so tall that it must itself break over pages. */
    private void drawGroup(List<TableRow> rows) {
        float tallest = (float) rows.stream().mapToDouble(row -> row.heightWithout(table.merged())).max().orElse(0);
        if (rows.size() == 1 || rows.get(0).height() > Sheets.fullHeight() / 3 || tallest > freshRoom()) {
            rows.forEach(this::drawAlone);
        } else {
            drawSharing(rows, rows.get(0).cells().get(table.merged()));
        }
    }

    private void drawAlone(TableRow row) {
        boolean fitsOnOnePage = row.height() <= freshRoom();
        if (row.height() > sheets.room() && (fitsOnOnePage || linesThatFit() < FEWEST_LINES_OF_A_PIECE)) {
            turn();
        }
        TableRow rest = row;
        while (rest.height() > sheets.room()) {
            int lines = linesThatFit();
            TableRow piece = rest.firstLines(lines);
            drawRow(piece, piece.height());
            rest = rest.afterLines(lines);
            turn();
        }
        drawRow(rest, rest.height());
    }

    private void drawSharing(List<TableRow> rows, Cell shared) {
        for (int from = 0; from < rows.size(); ) {
            float filled = 0;
            int to = from;
            while (to < rows.size()) {
                float next = filled + rows.get(to).heightWithout(table.merged());
                if (Math.max(next, shared.height()) > sheets.room()) {
                    break;
                }
                filled = next;
                to++;
            }
            if (to == from) {
                turn();
            } else {
                drawSegment(rows.subList(from, to), shared, filled, from > 0);
                from = to;
            }
        }
    }

    private void drawSegment(List<TableRow> rows, Cell shared, float filled, boolean again) {
        float height = Math.max(filled, shared.height());
        drawGrid(List.of(shared), height);
        drawCell(shared, again);
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i).without(table.merged());
            drawRow(row, row.height() + (i == rows.size() - 1 ? height - filled : 0));
        }
    }

    private void drawRow(TableRow row, float height) {
        drawGrid(row.cells(), height);
        row.cells().forEach(cell -> drawCell(cell, false));
        sheets.down(height);
    }

    private void drawHead(boolean again) {
        Sheet sheet = sheets.current();
        sheet.artifact(() -> {
            sheet.box(Sheets.LEFT, sheets.y(), Sheets.WIDTH, headHeight());
            sheet.fillBoxes(SHADE);
        });
        drawGrid(head.cells(), head.height());
        head.cells().forEach(cell -> drawCell(cell, again));
        sheets.down(head.height());
        drawGrid(head.cells(), NUMBERS_HEIGHT);
        sheet.artifact(() -> {
            for (Cell cell : head.cells()) {
                TextLine number = new TextLine("(" + (cell.column() + 1) + ")", true);
                sheet.line(NUMBER, number, left[cell.column()], sheets.y() - NUMBERS_HEIGHT + 3.2f, width[cell.column()]);
            }
        });
        sheets.down(NUMBERS_HEIGHT);
    }

    private void drawTotal(Table.Total total) {
        PDStructureElement line = structure.add(element, "TR");
        PDStructureElement label = structure.add(line, "TD");
        PDTableAttributeObject span = new PDTableAttributeObject();
        span.setColSpan(total.column());
        label.addAttribute(span);
        float labelWidth = left[total.column()] - Sheets.LEFT;
        TextStyle labelled = TOTAL.aligned(TextStyle.Align.CENTER);
        Cell labelCell = new Cell(0, labelled, fonts.wrap(labelled, total.label(), labelWidth - 2 * TableRow.PADDING), label);
        TextStyle amounted = TOTAL.aligned(table.columns().get(total.column()).align());
        Cell amount = cell(total.column(), amounted, total.amount(), structure.add(line, "TD"));
        for (int i = total.column() + 1; i < left.length; i++) {
            structure.add(line, "TD");
        }
        float height = Math.max(labelCell.height(), amount.height());
        if (height > sheets.room()) {
            turn();
        }
        Sheet sheet = sheets.current();
        sheet.artifact(() -> {
            sheet.box(Sheets.LEFT, sheets.y(), labelWidth, height);
            for (int i = total.column(); i < left.length; i++) {
                sheet.box(left[i], sheets.y(), width[i], height);
            }
            sheet.strokeBoxes(GRID);
        });
        sheet.tagged(label, () -> lines(sheet, labelCell, labelWidth));
        drawCell(amount, false);
        sheets.down(height);
    }

    private void drawGrid(List<Cell> cells, float height) {
        Sheet sheet = sheets.current();
        sheet.artifact(() -> {
            for (Cell cell : cells) {
                sheet.box(left[cell.column()], sheets.y(), width[cell.column()], height);
            }
            sheet.strokeBoxes(GRID);
        });
    }

    private void drawCell(Cell cell, boolean again) {
        if (cell.lines().isEmpty()) {
            return;
        }
        Sheet sheet = sheets.current();
        Sheet.Drawing text = () -> lines(sheet, cell, width[cell.column()]);
        if (again) {
            sheet.artifact(text);
        } else {
            sheet.tagged(cell.element(), text);
        }
    }

    private void lines(Sheet sheet, Cell cell, float cellWidth) throws IOException {
        float y = sheets.y() - TableRow.PADDING - cell.style().leading() * BASELINE;
        for (TextLine line : cell.lines()) {
            sheet.line(cell.style(), line, left[cell.column()] + TableRow.PADDING, y, cellWidth - 2 * TableRow.PADDING);
            y -= cell.style().leading();
        }
    }

    private int linesThatFit() {
        return (int) ((sheets.room() - 2 * TableRow.PADDING) / BODY.leading());
    }

    private float measure(int column) {
        return width[column] - 2 * TableRow.PADDING;
    }

    private float headHeight() {
        return head.height() + NUMBERS_HEIGHT;
    }

    private float freshRoom() {
        return Sheets.fullHeight() - headHeight();
    }

    private void turn() {
        sheets.turn();
        drawHead(true);
    }
}
