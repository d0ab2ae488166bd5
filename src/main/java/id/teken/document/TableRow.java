package id.teken.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A row whose texts are broken into lines. */
record TableRow(List<Cell> cells) {

    static final float PADDING = 4.5f;

    /**
     * @param element structure element of the cell, or null where a cell of an earlier row spans this one
     */
    record Cell(int column, TextStyle style, List<TextLine> lines, PDStructureElement element) {

        float height() {
            return Math.max(1, lines.size()) * style.leading() + 2 * PADDING;
        }

        private Cell part(int from, int to) {
            int size = lines.size();
            return new Cell(column, style, lines.subList(Math.min(from, size), Math.min(to, size)), element);
        }
    }

    float height() {
        return heightWithout(Table.NONE);
    }

    float heightWithout(int column) {
        return (float) cells.stream().filter(cell -> cell.column() != column).mapToDouble(Cell::height).max().orElse(0);
    }

    TableRow without(int column) {
        return new TableRow(cells.stream().filter(cell -> cell.column() != column).toList());
    }

    TableRow firstLines(int count) {
        return new TableRow(cells.stream().map(cell -> cell.part(0, count)).toList());
    }

    TableRow afterLines(int count) {
        return new TableRow(cells.stream().map(cell -> cell.part(count, Integer.MAX_VALUE)).toList());
    }
}
