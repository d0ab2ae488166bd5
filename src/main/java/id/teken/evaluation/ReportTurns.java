package id.teken.evaluation;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.TurnLetters;
import id.teken.engine.Tasks;
import id.teken.government.Offices;
import id.teken.government.OfficialChanged;
import id.teken.government.OrgUnit;
import id.teken.government.WorkingDays;
import id.teken.tenancy.Tenant;
import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn a step of a monthly report is, until when, and the letter that says so. */
@Service
@Transactional
public class ReportTurns {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    /** Working days that each step after the report may take. */
    private static final Map<String, Integer> DAYS = Map.of("verify-report", 3, "assess", 5, "follow-up", 10);
    private static final int DAYS_AFTER_RETURN = 3;
    private static final Set<ReportState> OPEN = Set.of(ReportState.REPORT, ReportState.VERIFY, ReportState.ASSESS,
            ReportState.FOLLOW_UP);

    private final MonthlyReportRepository reports;
    private final Assessors assessors;
    private final Reporters reporters;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Tasks tasks;
    private final TurnLetters letters;

    ReportTurns(MonthlyReportRepository reports, Assessors assessors, Reporters reporters, Offices offices, WorkingDays workingDays,
            Accounts accounts, Tasks tasks, TurnLetters letters) {
        this.reports = reports;
        this.assessors = assessors;
        this.reporters = reporters;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.tasks = tasks;
        this.letters = letters;
    }

    /**
     * What the process needs to know when it comes to a step.
     *
     * @param head, assessor logins of today, or null where a post is vacant or it is not that person's step
     */
    public record Turn(String head, String assessor, String unitGroup, String organizationGroup, Instant due, String title) {
    }

    /** Who acts from now on, by post and date. */
    public Turn at(UUID id, String step) {
        MonthlyReport report = reports.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(report.unitId()).orElseThrow();
        String government = Tenant.required();
        return new Turn(head(report), step.equals("assess") ? assessor(report) : null,
                unitGroup(report), Accounts.roleGroup(government, Role.ORGANIZATION), due(report, step),
                reporters.name(report, unit.name()) + ", " + month(report.month()) + " " + report.year());
    }

    /** Engine group of those who may take the writing over; for a post below the head nobody is in it. */
    private static String unitGroup(MonthlyReport report) {
        String unit = Accounts.unitGroup(Tenant.required(), report.unitId());
        return report.isOfUnit() ? unit : unit + ".position." + report.positionId();
    }

    private Instant due(MonthlyReport report, String step) {
        if (!step.equals("report")) {
            return workingDays.deadline(DAYS.get(step));
        }
        Instant returned = report.returnReason() == null ? Instant.MIN : workingDays.deadline(DAYS_AFTER_RETURN);
        Instant due = workingDays.closing(report.dueOn());
        return due.isAfter(returned) ? due : returned;
    }

    /** Writes to the person whose turn it is; a step that nobody is assigned to is Bagian Organisasi's. */
    public void announce(UUID id, String taskId, String step, String login, Instant due) {
        MonthlyReport report = reports.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(report.unitId()).orElseThrow();
        List<String> readers = !step.equals("verify-report") ? Collections.singletonList(login)
                : accounts.inUse().stream().filter(person -> person.has(Role.ORGANIZATION)).map(Person::login).toList();
        readers.forEach(reader -> letters.write(new TurnLetters.Task(id, taskId, step, due), reader, reporters.name(report, unit.name()),
                month(report.month()), String.valueOf(report.year())));
    }

    /** Hands open tasks to the new official. */
    @EventListener
    public void succeed(OfficialChanged change) {
        for (MonthlyReport report : reports.findByStateIn(OPEN)) {
            tasks.handOver(report.id(), step -> assignee(report, step), this::announce);
        }
    }

    /** The month's name in Indonesian. */
    static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, INDONESIAN);
    }

    private String assignee(MonthlyReport report, String step) {
        return switch (step) {
            case "assess" -> assessor(report);
            case "verify-report" -> null;
            default -> head(report);
        };
    }

    private String head(MonthlyReport report) {
        return reporters.of(report).flatMap(holder -> accounts.ofOfficial(holder.officialId())).map(Person::login).orElse(null);
    }

    private String assessor(MonthlyReport report) {
        return assessors.of(report).map(Assessors.Assessor::login).orElse(null);
    }
}
