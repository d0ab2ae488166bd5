package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.document.Csv;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a month as a table to fill in elsewhere. The head of the last column carries the version it was made from. */
@Service
@Transactional
public class ReportTemplate {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final List<String> HEAD = List.of("No", "Indikator", "Satuan", "Target", "Realisasi", "Sebab belum diketahui",
            "Perkiraan tanggal", "Catatan");
    private static final int VALUE = 4;
    private static final int REASON = 5;
    private static final int EXPECTED = 6;
    private static final int NOTE = 7;
    private static final String VERSION = "Versi ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final ReportDesk desk;
    private final ReportSheets sheets;
    private final Reporting reporting;
    private final MessageSource messages;

    ReportTemplate(ReportDesk desk, ReportSheets sheets, Reporting reporting, MessageSource messages) {
        this.desk = desk;
        this.sheets = sheets;
        this.reporting = reporting;
        this.messages = messages;
    }

    /** The table as it stands, as xlsx. */
    @Transactional(readOnly = true)
    public byte[] file(UUID id, Person person) {
        MonthlyReport report = desk.read(id, person);
        List<String> head = new ArrayList<>(HEAD);
        head.add(VERSION + report.draftVersion());
        return TableFile.xlsx(ReportTurns.month(report.month()) + " " + report.year(), head,
                sheets.of(report).due().stream().map(this::row).toList());
    }

    /**
     * Takes a filled table as if its figures had been typed; lines that are not in it stay as they are.
     *
     * @return how many lines were taken
     * @throws Refusal (invalid) naming every row that cannot be taken: then nothing is; (conflict) if the report was changed since
     */
    public int take(UUID id, Person person, Table table) {
        MonthlyReport report = desk.lock(id, person);
        Map<String, SheetLine> lines = sheets.of(report).due().stream().collect(Collectors.toMap(
                line -> String.valueOf(line.promise().number()), line -> line, (one, other) -> one, LinkedHashMap::new));
        List<Problem> problems = new ArrayList<>(table.problems());
        List<FigureData> figures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Integer> version = Optional.empty();
        for (Csv.Row row : table.rows()) {
            if (row.cell(0).equalsIgnoreCase(HEAD.get(0))) {
                version = version(row);
            } else {
                figure(row, lines, seen, problems).ifPresent(figures::add);
            }
        }
        if (version.isEmpty()) {
            problems.add(new Problem("1", "template.head"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        reporting.save(id, person, version.get(), figures, report.obstacles(), report.followUp());
        return figures.size();
    }

    private List<Object> row(SheetLine line) {
        Realization now = line.now();
        List<Object> cells = new ArrayList<>(List.of(line.promise().number(), line.promise().indicator(), line.promise().measure(),
                line.interim().text()));
        cells.add(now == null ? "" : now.value());
        cells.add(now == null || now.unknownReason() == null ? "" : word(now.unknownReason()));
        cells.add(now == null || now.expectedOn() == null ? "" : DAY.format(now.expectedOn()));
        cells.add(now == null ? "" : now.note());
        return cells;
    }

    private Optional<FigureData> figure(Csv.Row row, Map<String, SheetLine> lines, Set<String> seen, List<Problem> problems) {
        String at = String.valueOf(row.line());
        SheetLine line = lines.get(row.cell(0));
        if (line == null) {
            problems.add(new Problem(at, "template.line", row.cell(0)));
            return Optional.empty();
        }
        if (!seen.add(row.cell(0))) {
            problems.add(new Problem(at, "template.twice", row.cell(0)));
            return Optional.empty();
        }
        String value = row.cell(VALUE);
        if (!value.isEmpty()) {
            Reporting.problem(value, line.interim()).ifPresent(key -> problems.add(new Problem(at, key, Reporting.hint(value))));
        }
        Optional<UnknownReason> reason = Arrays.stream(UnknownReason.values())
                .filter(one -> word(one).equalsIgnoreCase(row.cell(REASON))).findFirst();
        if (reason.isEmpty() && !row.cell(REASON).isEmpty()) {
            problems.add(new Problem(at, "template.reason", Arrays.stream(UnknownReason.values()).map(this::word)
                    .collect(Collectors.joining("; "))));
        }
        return Optional.of(new FigureData(line.promise().lineId(), value, reason.orElse(null), day(row, at, problems), row.cell(NOTE)));
    }

    private static LocalDate day(Csv.Row row, String at, List<Problem> problems) {
        String typed = row.cell(EXPECTED).replace('/', '-');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed, DAY);
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem(at, "template.date", row.cell(EXPECTED)));
            return null;
        }
    }

    private static Optional<Integer> version(Csv.Row head) {
        return head.cells().stream().filter(cell -> cell.matches(VERSION + "\\d{1,9}")).findFirst()
                .map(cell -> Integer.valueOf(cell.substring(VERSION.length())));
    }

    private String word(UnknownReason reason) {
        return messages.getMessage("evaluation.reason." + reason, null, INDONESIAN);
    }
}
