package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Promise;
import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.UnitPlan;
import id.teken.planning.documents.PlanWords;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units reached in the months before the product was used, as a table: a row for each indicator, a column for each month. The
 * figures count in the year; the months are marked as taken over and nobody is made to judge them again.
 */
@Service
@Transactional
public class PastMonths {

    /** The first row. */
    public static final List<String> HEAD = List.of("Kode OPD", "Indikator", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember", "Jabatan (kosong untuk PK OPD)");
    private static final int MONTHS = 12;
    private static final int FIRST_MONTH = 2;
    private static final int POST = FIRST_MONTH + MONTHS;

    private final MonthlyReportRepository reports;
    private final ClosedYearRepository closedYears;
    private final ReportSheets sheets;
    private final ReportDesk desk;
    private final Promises promises;
    private final Offices offices;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    PastMonths(MonthlyReportRepository reports, ClosedYearRepository closedYears, ReportSheets sheets, ReportDesk desk, Promises promises,
            Offices offices, OfficeTime time, ApplicationEventPublisher events) {
        this.reports = reports;
        this.closedYears = closedYears;
        this.sheets = sheets;
        this.desk = desk;
        this.promises = promises;
        this.offices = offices;
        this.time = time;
        this.events = events;
    }

    /** What storing a table would enter, and what speaks against it; the path is the line. */
    public record Preview(int units, int months, int figures, List<Problem> problems) {
    }

    /** Figures by agreement, month and line. */
    private record Read(Map<SignedAgreement, Map<Integer, Map<UUID, String>>> figures, List<Problem> problems) {

        Preview preview() {
            return new Preview(figures.size(), figures.values().stream().mapToInt(Map::size).sum(),
                    figures.values().stream().flatMap(months -> months.values().stream()).mapToInt(Map::size).sum(), problems);
        }
    }

    /** Looks at a table without storing anything. */
    @Transactional(readOnly = true)
    public Preview preview(Table table, int year, Person person) {
        return read(table, year, person).preview();
    }

    /**
     * Takes the figures of a table over, all or nothing; a month that was taken over before is written anew.
     *
     * @throws Refusal (invalid) with every row that cannot be taken
     */
    public Preview store(Table table, int year, Person person) {
        Read read = read(table, year, person);
        if (!read.problems().isEmpty()) {
            throw Refusal.invalid(read.problems());
        }
        Actor by = desk.actor(person);
        read.figures().forEach((agreement, months) -> {
            months.forEach((month, values) -> takeOver(agreement, YearMonth.of(year, month), values, person, by));
            events.publishEvent(new FiguresVerified(agreement.id(), year));
        });
        return read.preview();
    }

    private void takeOver(SignedAgreement agreement, YearMonth month, Map<UUID, String> values, Person person, Actor by) {
        MonthlyReport report = reports.findByAgreementIdAndMonth(agreement.id(), month.getMonthValue())
                .orElseGet(() -> new MonthlyReport(agreement, month, month.atEndOfMonth()));
        report.takeOver(values, by);
        reports.saveAndFlush(report);
        report.reckonTakenOver(sheets.propose(report));
        desk.record(report, person, "evaluation.takenOver", ReportTurns.month(month.getMonthValue()) + " " + month.getYear() + ": " + values.size()
                + " realisasi diambil alih");
    }

    private Read read(Table table, int year, Person person) {
        if (!person.has(Role.PLANNING) && !person.has(Role.ORGANIZATION)) {
            throw Refusal.forbidden("takeover.forbidden");
        }
        List<Problem> problems = new ArrayList<>(table.problems());
        if (closedYears.existsByYear(year)) {
            problems.add(new Problem("", "evaluation.year.closed", String.valueOf(year)));
        }
        var reader = new Reader(year, units(), agreements(year), problems);
        table.rows().stream().filter(row -> !row.cell(0).toLowerCase(Locale.ROOT).startsWith("kode")).forEach(reader::row);
        if (reader.seen.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("1", "table.empty"));
        }
        return new Read(reader.figures, problems);
    }

    private Map<String, UUID> units() {
        return offices.units().stream().collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), OrgUnit::id));
    }

    /** Those in force, of units and of posts below their heads. */
    private Map<UUID, List<SignedAgreement>> agreements(int year) {
        return promises.everSigned(year).stream().filter(agreement -> agreement.supersededAt() == null)
                .collect(Collectors.groupingBy(SignedAgreement::unitId));
    }

    /** One table on its way in. */
    private final class Reader {

        private final int year;
        private final Map<String, UUID> units;
        private final Map<UUID, List<SignedAgreement>> agreements;
        private final Map<UUID, String> titles;
        private final List<Problem> problems;
        private final Map<UUID, List<Promise>> known = new HashMap<>();
        private final Map<UUID, Set<Integer>> reported = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<SignedAgreement, Map<Integer, Map<UUID, String>>> figures = new HashMap<>();

        private Reader(int year, Map<String, UUID> units, Map<UUID, List<SignedAgreement>> agreements, List<Problem> problems) {
            this.year = year;
            this.units = units;
            this.agreements = agreements;
            this.titles = offices.titles(agreements.values().stream().flatMap(List::stream).filter(agreement -> !agreement.isOfUnit())
                    .map(SignedAgreement::positionId).toList());
            this.problems = problems;
        }

        private void row(Csv.Row row) {
            UUID unit = units.get(PlanWords.cell(row.cell(0)).toUpperCase(Locale.ROOT));
            String post = PlanWords.cell(row.cell(POST));
            SignedAgreement agreement = unit == null ? null : agreements.getOrDefault(unit, List.of()).stream()
                    .filter(one -> one.isOfUnit() ? post.isEmpty() : post.equalsIgnoreCase(titles.get(one.positionId()))).findFirst().orElse(null);
            String indicator = PlanWords.cell(row.cell(1));
            if (agreement == null) {
                tell(row, unit == null ? "spending.unit" : "pastMonths.agreement", post.isEmpty() ? row.cell(0) : post);
                return;
            }
            Optional<Promise> promise = known.computeIfAbsent(agreement.id(), promises::of).stream()
                    .filter(one -> UnitPlan.same(one.indicator(), indicator)).findFirst();
            if (promise.isEmpty() || !seen.add(agreement.id() + UnitPlan.plain(indicator))) {
                tell(row, promise.isEmpty() ? "pastMonths.indicator" : "spending.twice", indicator);
                return;
            }
            IntStream.rangeClosed(1, MONTHS).forEach(month -> cell(row, month, agreement, promise.get()));
        }

        private void cell(Csv.Row row, int month, SignedAgreement agreement, Promise promise) {
            String value = PlanWords.cell(row.cell(FIRST_MONTH + month - 1));
            if (value.isEmpty()) {
                return;
            }
            Target interim = promise.interim().get(month);
            String name = HEAD.get(FIRST_MONTH + month - 1);
            if (!YearMonth.of(year, month).isBefore(YearMonth.from(time.today()))) {
                tell(row, "pastMonths.notOver", name);
            } else if (interim == null) {
                tell(row, "pastMonths.notDue", name);
            } else if (Reporting.problem(value, interim).isPresent()) {
                tell(row, "pastMonths.value", name, value);
            } else if (isReported(agreement, month)) {
                tell(row, "pastMonths.reported", name);
            } else {
                figures.computeIfAbsent(agreement, one -> new TreeMap<>()).computeIfAbsent(month, one -> new HashMap<>())
                        .put(promise.lineId(), value);
            }
        }

        /** Whether the month is, or was, reported here. */
        private boolean isReported(SignedAgreement agreement, int month) {
            return reported.computeIfAbsent(agreement.id(), id -> reports.months(id, ReportState.TAKEN_OVER)).contains(month);
        }

        private void tell(Csv.Row row, String key, Object... arguments) {
            problems.add(new Problem(String.valueOf(row.line()), key, arguments));
        }
    }
}
