package id.teken.document;

import java.util.List;

/**
 * A table as it is to be printed.
 *
 * @param rows    one text for each column, in the order of the columns
 * @param merged  index of the column in which equal neighbours share one cell, or {@link #NONE}
 * @param total   closing row, or null
 */
public record Table(List<Column> columns, List<List<String>> rows, int merged, Total total) {

    public static final int NONE = -1;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row needs " + width + " cells");
        }
    }

    /**
     * @param share part of the table's width, relative to the other columns
     */
    public record Column(String title, float share, TextStyle.Align align) {
    }

    /**
     * @param column index of the column that carries the amount; the label spans the columns before it
     */
    public record Total(String label, int column, String amount) {
    }
}
