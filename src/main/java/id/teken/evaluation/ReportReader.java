package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.engine.Tasks;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.UnitTree;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads monthly reports with everything a page or form shows of them, for a person who may see them. */
@Service
@Transactional(readOnly = true)
public class ReportReader {

    /** Reports on one page. */
    static final int PAGE = 100;

    private final MonthlyReportRepository reports;
    private final ReportDesk desk;
    private final ReportSheets sheets;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Assessors assessors;
    private final ClosedYearRepository closedYears;
    private final EvaluationRulesRepository rules;
    private final Offices offices;
    private final Tasks tasks;
    private final Audit audit;
    private final OfficeTime time;

    ReportReader(MonthlyReportRepository reports, ReportDesk desk, ReportSheets sheets, Reporting reporting, Verifying verifying,
            Assessors assessors, ClosedYearRepository closedYears, EvaluationRulesRepository rules, Offices offices, Tasks tasks,
            Audit audit, OfficeTime time) {
        this.reports = reports;
        this.desk = desk;
        this.sheets = sheets;
        this.reporting = reporting;
        this.verifying = verifying;
        this.assessors = assessors;
        this.closedYears = closedYears;
        this.rules = rules;
        this.offices = offices;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A report and what belongs to it.
     *
     * @param post     title of the post below the head whose report it is; null for the unit's own
     * @param problems what is missing or unreadable
     * @param may      what this person can do now
     */
    public record Reading(MonthlyReport report, OrgUnit unit, String post, ReportSheet sheet, EvaluationRules rules, List<Problem> problems,
            List<AuditEntry> history, May may, Instant readAt) {

        /** Whose report it is, for people. */
        public String name() {
            return post == null ? unit.name() : post + ", " + unit.name();
        }
    }

    /** What a person can do with a report now. */
    public record May(boolean save, boolean submit, boolean verify, boolean assess, boolean followUp, boolean addLate) {
    }

    /**
     * One row of a month.
     *
     * @param post  title of the post below the head whose report it is; null for the unit's own
     * @param late  not handed in although the day is over
     * @param yours whether this person is to assess it now
     */
    public record Row(MonthlyReport report, OrgUnit unit, String post, boolean late, boolean yours) {

        /** Whose it is, for people. */
        public String name() {
            return post == null ? unit.name() : post + ", " + unit.name();
        }
    }

    /** Whether there is such a report and the person may see it. */
    public boolean isVisible(UUID id, Person person) {
        return reports.findById(id).filter(report -> desk.mayRead(report, person)).isPresent();
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    public Reading read(UUID id, Person person) {
        MonthlyReport report = desk.read(id, person);
        ReportSheet sheet = sheets.of(report);
        return new Reading(report, offices.unit(report.unitId()).orElseThrow(), report.isOfUnit() ? null
                : offices.position(report.positionId()).orElseThrow().title(), sheet, rules.current(), Reporting.problems(sheet),
                audit.of(id), may(report, person), time.now());
    }

    /** The newest month that has reports: what one wants to see first; the last month while there are none. */
    public YearMonth newestMonth() {
        Integer newest = reports.newestMonth();
        return newest == null ? YearMonth.from(time.today()).minusMonths(1) : YearMonth.of(newest / 100, newest % 100);
    }

    /** Reports of posts below the head of the person's unit, and of those that the person judges, by title. */
    public List<Row> posts(int year, int month, Person person) {
        Set<UUID> yours = tasks.assigned(person.login(), "assess").keySet();
        List<UUID> own = person.unitId() == null ? List.of() : List.of(person.unitId());
        List<MonthlyReport> found = own.isEmpty() && yours.isEmpty() ? List.of() : reports.ofPosts(year, month, own, yours);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, OrgUnit> units = offices.units(found.stream().map(MonthlyReport::unitId).distinct().toList());
        Map<UUID, String> titles = offices.titles(found.stream().map(MonthlyReport::positionId).toList());
        LocalDate today = time.today();
        return found.stream().map(report -> new Row(report, units.get(report.unitId()), titles.get(report.positionId()), isLate(report, today),
                yours.contains(report.id()))).sorted(Comparator.comparing(Row::post)).toList();
    }

    /**
     * One page of a month.
     *
     * @param page from 1
     */
    public record MonthPage(List<Row> rows, int page, int pages) {
    }

    /**
     * The reports of a month that the person may see, page by page, so that the table costs the same however many there are.
     *
     * @param page from 1
     */
    public MonthPage page(int year, int month, MonthOrder order, int page, Person person) {
        boolean all = ReportDesk.seesAll(person);
        List<UUID> own = all ? List.of() : ownUnits(person);
        int wanted = Math.max(page, 1) - 1;
        Page<MonthlyReport> found = reports.page(year, month, all, own, PageRequest.of(wanted, PAGE, order.sort()));
        List<UUID> ids = found.stream().map(MonthlyReport::id).toList();
        Map<UUID, OrgUnit> units = offices.units(found.stream().map(MonthlyReport::unitId).toList());
        Set<UUID> yours = tasks.assignedAmong(ids, person.login(), "assess");
        LocalDate today = time.today();
        return new MonthPage(found.stream().map(report -> new Row(report, units.get(report.unitId()), null, isLate(report, today),
                yours.contains(report.id()))).toList(), wanted + 1, Math.max(1, found.getTotalPages()));
    }

    /** The units of these reports, as far as the person may see them; a bounded number of statements. */
    public Map<UUID, OrgUnit> unitsOf(Collection<UUID> ids, Person person) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean all = ReportDesk.seesAll(person);
        List<UUID> own = all ? List.of() : ownUnits(person);
        List<MonthlyReport> found = reports.findAllById(ids).stream().filter(report -> all || own.contains(report.unitId())).toList();
        Map<UUID, OrgUnit> units = offices.units(found.stream().map(MonthlyReport::unitId).distinct().toList());
        return found.stream().collect(Collectors.toMap(MonthlyReport::id, report -> units.get(report.unitId())));
    }

    /** The person's unit and those below it. */
    private List<UUID> ownUnits(Person person) {
        if (person.unitId() == null) {
            return List.of();
        }
        List<OrgUnit> units = offices.units();
        var tree = new UnitTree(units);
        return units.stream().map(OrgUnit::id).filter(id -> person.belongsTo(id) || tree.isBelow(id, person.unitId())).toList();
    }

    private static boolean isLate(MonthlyReport report, LocalDate today) {
        return report.state() == ReportState.REPORT && report.dueOn().isBefore(today);
    }

    private May may(MonthlyReport report, Person person) {
        boolean open = !closedYears.existsByYear(report.year());
        boolean edits = open && reporting.mayEdit(report, person);
        ReportState state = report.state();
        boolean head = (state == ReportState.REPORT || state == ReportState.FOLLOW_UP) && reporting.isHead(report, person);
        return new May(edits && state == ReportState.REPORT, state == ReportState.REPORT && head,
                state == ReportState.VERIFY && verifying.mayVerify(report, person),
                state == ReportState.ASSESS && assessors.is(report, person), state == ReportState.FOLLOW_UP && head,
                edits && state != ReportState.REPORT && state != ReportState.CLOSED && state != ReportState.TAKEN_OVER);
    }
}
