package id.teken.government;

import id.teken.document.Csv;
import id.teken.government.Holiday.Kind;
import id.teken.government.HolidayRow.Change;
import id.teken.values.PlainText;
import id.teken.values.Refusal.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of holidays as text: day, kind, name, source. Days as 2027-01-31 or 31/01/2027, kinds in Indonesian or as codes.
 *
 * @param rows     what could be read
 * @param problems what could not; the path is the line
 */
public record HolidayFile(List<HolidayRow> rows, List<Problem> problems) {

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final DateTimeFormatter INDONESIAN = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Kind> KINDS = Map.of("nasional", Kind.NATIONAL, "libur nasional", Kind.NATIONAL,
            "national", Kind.NATIONAL, "cuti bersama", Kind.JOINT_LEAVE, "joint_leave", Kind.JOINT_LEAVE, "lokal", Kind.LOCAL,
            "libur lokal", Kind.LOCAL, "local", Kind.LOCAL);

    static HolidayFile read(String text, Map<LocalDate, Holiday> known) {
        List<HolidayRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Csv.Row> lines = Csv.read(text == null ? "" : text);
        if (lines.size() > MOST_ROWS) {
            return new HolidayFile(List.of(), List.of(new Problem("1", "holidays.tooMany", MOST_ROWS)));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Csv.Row line : lines) {
            if (line.line() > 1 || day(line.cell(0)).isPresent()) {
                row(line, known, seen, problems).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("1", "holidays.empty"));
        }
        return new HolidayFile(List.copyOf(rows), List.copyOf(problems));
    }

    private static Optional<HolidayRow> row(Csv.Row line, Map<LocalDate, Holiday> known, Set<LocalDate> seen,
            List<Problem> problems) {
        int before = problems.size();
        String path = String.valueOf(line.line());
        Optional<LocalDate> day = day(line.cell(0));
        Kind kind = KINDS.get(line.cell(1).toLowerCase(Locale.ROOT));
        String name = PlainText.clean(line.cell(2));
        String source = PlainText.clean(line.cell(3));
        if (day.isEmpty()) {
            problems.add(new Problem(path, "holidays.day", line.cell(0)));
        } else if (!seen.add(day.get())) {
            problems.add(new Problem(path, "holidays.twice", line.cell(0)));
        }
        if (kind == null) {
            problems.add(new Problem(path, "holidays.kind", line.cell(1)));
        }
        if (name.isEmpty() || name.length() > LONGEST || source.length() > LONGEST) {
            problems.add(new Problem(path, "holidays.name", LONGEST));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Holiday former = known.get(day.get());
        HolidayRow row = new HolidayRow(line.line(), day.get(), kind, name, source, Change.NEW);
        Change change = former == null ? Change.NEW : former.says(row) ? Change.SAME : Change.CHANGED;
        return Optional.of(new HolidayRow(row.line(), row.day(), kind, name, source, change));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = typed.contains("/") ? LocalDate.parse(typed, INDONESIAN) : LocalDate.parse(typed);
            return Optional.of(day).filter(found -> found.getYear() >= EARLIEST && found.getYear() <= LATEST);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
