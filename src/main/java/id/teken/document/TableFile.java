package id.teken.document;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Tables that people send and fetch: CSV or the first sheet of an xlsx file, row by row, as text. */
public final class TableFile {

    /** More than any list that people keep by hand. */
    public static final int MOST_ROWS = 20_000;
    /** A longer file is refused unread. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_COLUMNS = 100;

    private TableFile() {
    }

    /**
     * What was read.
     *
     * @param rows     cells as text; numbers the Indonesian way, without grouping
     * @param problems rows that cannot be taken as they are, for example with a formula; the path is the line
     */
    public record Table(List<Csv.Row> rows, List<Problem> problems) {
    }

    /**
     * Reads a file, whatever it is called.
     *
     * @throws Refusal (invalid) if it is no table, too large, or dangerous to open
     */
    public static Table read(byte[] file) {
        List<Csv.Row> rows = new ArrayList<>();
        return new Table(rows, each(file, MOST_ROWS, rows::add));
    }

    /**
     * Hands over the rows that are not empty one by one, so that a long table need not be kept.
     *
     * @param most more rows are refused
     * @return rows that cannot be taken as they are; the path is the line
     * @throws Refusal (invalid) as {@link #read}
     */
    public static List<Problem> each(byte[] file, int most, Consumer<Csv.Row> taker) {
        if (file.length == 0) {
            throw Refusal.invalid("table.empty");
        }
        if (file.length > MOST_BYTES) {
            throw Refusal.invalid("table.large", MOST_BYTES / 1024 / 1024);
        }
        int[] count = new int[1];
        Consumer<Csv.Row> counted = row -> {
            if (++count[0] > most) {
                throw Refusal.invalid("table.rows", most);
            }
            taker.accept(row);
        };
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        if (zip) {
            return workbook(file, counted);
        }
        Csv.each(text(file), counted);
        return List.of();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Refusal.invalid("table.unreadable");
            }
            return text;
        } catch (CharacterCodingException noText) {
            throw Refusal.invalid("table.unreadable");
        }
    }

    private static List<Problem> workbook(byte[] file, Consumer<Csv.Row> taker) {
        boolean merged = WorkbookGuard.check(file);
        List<Problem> problems = new ArrayList<>();
        if (merged) {
            problems.add(new Problem("1", "table.merged"));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> iterator = sheet.iterator();
            while (iterator.hasNext()) {
                Csv.Row row = row(iterator.next(), problems);
                if (!row.isEmpty()) {
                    taker.accept(row);
                }
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw Refusal.invalid("table.unreadable");
        }
        return problems;
    }

    private static Csv.Row row(Row row, List<Problem> problems) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
                problems.add(new Problem(String.valueOf(row.getRowNum()), "table.formula", cell.getAddress().toString()));
            }
            cells.add(text(cell));
        }
        return new Csv.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return (number.scale() < 0 ? number.setScale(0) : number).toPlainString().replace('.', ',');
        }
        return cell.getText().strip();
    }

    /** An xlsx file with one sheet; cells are texts or whole numbers, and no text is ever taken for a formula. */
    public static byte[] xlsx(String sheet, List<String> head, List<List<Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Teken", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet);
            for (int column = 0; column < head.size(); column++) {
                page.value(0, column, head.get(column));
                page.style(0, column).bold().set();
            }
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    Object cell = rows.get(line).get(column);
                    if (cell instanceof Number number) {
                        page.value(line + 1, column, number);
                    } else if (cell != null) {
                        page.value(line + 1, column, String.valueOf(cell));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** The same as text, for programs and old spreadsheets. */
    public static String csv(List<String> head, List<List<Object>> rows) {
        StringBuilder file = new StringBuilder("\uFEFF").append(Csv.line(head));
        rows.forEach(row -> file.append(Csv.line(row.stream().map(cell -> cell == null ? "" : String.valueOf(cell)).toList())));
        return file.toString();
    }
}
