package id.teken.planning.documents;

import id.teken.document.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column of a file is which.
 *
 * @param headLine line of the headings; what stands above is no data
 * @param columns  what each column of the file means; columns that mean nothing are left out
 */
public record ColumnMap(int headLine, Map<Column, Integer> columns) {

    /** Rows that a title may take before the headings. */
    static final int MOST_HEAD_LINES = 15;
    private static final int ENOUGH = 3;
    private static final Pattern YEARLY = Pattern.compile("(?i)(target|realisasi|capaian|hasil)?\\s*(?:tahun|th\\.?)?\\s*(20\\d\\d)");

    public ColumnMap {
        columns = Map.copyOf(columns);
    }

    /** @param year of a yearly column, or 0 */
    public record Column(Field field, int year) {

        /** As it stands in the templates. */
        public String heading() {
            return year == 0 ? field.heading() : field.heading() + " " + year;
        }

        /** As it is kept and sent by forms. */
        public String key() {
            return year == 0 ? field.name() : field.name() + "-" + year;
        }

        /** The column of a key; empty if it is none. */
        public static Optional<Column> of(String key) {
            Matcher parts = Pattern.compile("([A-Z_]{2,20})(?:-(20\\d\\d))?").matcher(key);
            if (!parts.matches()) {
                return Optional.empty();
            }
            int year = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return java.util.Arrays.stream(Field.values()).filter(field -> field.name().equals(parts.group(1)))
                    .filter(field -> field.isYearly() == year > 0).map(field -> new Column(field, year)).findFirst();
        }
    }

    /** Guesses from the first rows; empty where none of them looks like headings. */
    static Optional<ColumnMap> guess(SheetKind sheet, List<Csv.Row> first) {
        Optional<ColumnMap> best = Optional.empty();
        for (Csv.Row row : first) {
            ColumnMap map = guess(sheet, row);
            if (map.columns.size() >= ENOUGH && best.filter(other -> other.columns.size() >= map.columns.size()).isEmpty()) {
                best = Optional.of(map);
            }
        }
        return best;
    }

    private static ColumnMap guess(SheetKind sheet, Csv.Row head) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < head.cells().size(); at++) {
            int index = at;
            meaning(sheet, head.cell(at)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return new ColumnMap(head.line(), columns);
    }

    private static Optional<Column> meaning(SheetKind sheet, String heading) {
        Matcher yearly = YEARLY.matcher(heading.strip());
        if (sheet == SheetKind.STRATEGY && yearly.matches()) {
            boolean target = yearly.group(1) == null || yearly.group(1).equalsIgnoreCase("target");
            return Optional.of(new Column(target ? Field.TARGET : Field.RESULT, Integer.parseInt(yearly.group(2))));
        }
        return Field.named(sheet, heading).map(field -> new Column(field, 0));
    }

    /** The cell of a column, "" where the file has none. */
    String cell(Csv.Row row, Field field) {
        return cell(row, field, 0);
    }

    String cell(Csv.Row row, Field field, int year) {
        Integer at = columns.get(new Column(field, year));
        return at == null ? "" : PlanWords.cell(row.cell(at));
    }

    boolean has(Field field) {
        return columns.containsKey(new Column(field, 0));
    }

    /** Years that the file gives targets for, in their order. */
    List<Integer> targetYears() {
        var years = new TreeSet<Integer>();
        columns.keySet().stream().filter(column -> column.field() == Field.TARGET).forEach(column -> years.add(column.year()));
        return List.copyOf(years);
    }

    /** As one line of text, for keeping; see {@link #parse}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        columns.forEach((column, index) -> parts.add(column.key() + "=" + index));
        parts.sort(null);
        return headLine + ":" + String.join(",", parts);
    }

    /** What {@link #text} kept. */
    public static ColumnMap parse(String text) {
        int colon = text.indexOf(':');
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (String part : text.substring(colon + 1).split(",")) {
            String[] pair = part.split("=");
            if (pair.length == 2) {
                Column.of(pair[0]).ifPresent(column -> columns.put(column, Integer.valueOf(pair[1])));
            }
        }
        return new ColumnMap(Integer.parseInt(text.substring(0, colon)), columns);
    }
}
