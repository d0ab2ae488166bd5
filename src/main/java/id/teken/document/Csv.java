package id.teken.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tables as text (RFC 4180), as Indonesian spreadsheets write them: semicolon, comma or tab, with or without a byte order mark. */
public final class Csv {

    private static final String SEPARATORS = ";\t,";
    private static final String DANGEROUS = "=+-@\t\r";

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    /**
     * One row of a table.
     *
     * @param line  where it begins in the file, from 1
     * @param cells without quotation marks and the spaces around
     */
    public record Row(int line, List<String> cells) {

        /** The cell, "" where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** All rows that are not empty. */
    public static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        each(text, rows::add);
        return rows;
    }

    /** Hands over the rows that are not empty one by one. */
    static void each(String text, Consumer<Row> taker) {
        Csv csv = new Csv(text);
        while (csv.at < csv.text.length()) {
            Row row = csv.row();
            if (!row.isEmpty()) {
                taker.accept(row);
            }
        }
    }

    /** One line for a spreadsheet: cells that it would take for formulas get an apostrophe in front. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ";").append('"').append(harmless(cell).replace("\"", "\"\"")).append('"');
        }
        return line.append("\r\n").toString();
    }

    /** The text of a cell that no spreadsheet takes for a formula; numbers stay as they are. */
    public static String harmless(String cell) {
        boolean number = cell.matches("-?[\\d.]+(,\\d+)?");
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 && !number ? "'" + cell : cell;
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            boolean more = at < text.length() && text.charAt(at) == separator;
            if (!more) {
                break;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Row(begins, List.copyOf(cells));
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (quoted) {
                if (next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (next == '"') {
                    quoted = false;
                } else {
                    cell.append(next);
                    line += next == '\n' ? 1 : 0;
                }
            } else if (next == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (next == separator || next == '\n' || next == '\r') {
                break;
            } else {
                cell.append(next);
            }
            at++;
        }
        return cell.toString().strip();
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return (char) SEPARATORS.chars().filter(candidate -> first.indexOf(candidate) >= 0).findFirst().orElse(';');
    }
}
