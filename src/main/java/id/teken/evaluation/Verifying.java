package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Act;
import id.teken.values.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bagian Organisasi looks whether a report is complete and right. */
@Service
@Transactional
public class Verifying {

    private static final String STEP = "verify-report";
    private static final String ACCEPTED = "evaluation.accepted";
    private static final String RETURNED = "evaluation.returned";

    private final ReportDesk desk;
    private final ReportSheets sheets;
    private final Reporting reporting;
    private final ApplicationEventPublisher events;

    Verifying(ReportDesk desk, ReportSheets sheets, Reporting reporting, ApplicationEventPublisher events) {
        this.desk = desk;
        this.sheets = sheets;
        this.reporting = reporting;
        this.events = events;
    }

    /**
     * Lets the report go on to the assessor, with the score that its figures propose.
     *
     * @param seen version that the person saw; null where a program does not say
     */
    public void accept(UUID id, Person person, Integer seen) {
        MonthlyReport report = lock(id, person);
        var act = new Act(person, ACCEPTED, "");
        if (desk.isRepetition(report, act, ReportState.VERIFY)) {
            return;
        }
        ReportDesk.requireVersion(report, seen);
        report.accept(sheets.propose(report), desk.actor(person));
        desk.finish(report, act, STEP, "Laporan diverifikasi", Map.of("verifyOutcome", "accepted"));
        events.publishEvent(new FiguresVerified(report.agreementId(), report.year()));
    }

    /**
     * Gives the report back to the unit.
     *
     * @param seen version that the person saw; null where a program does not say
     */
    public void giveBack(UUID id, Person person, Integer seen, String reason) {
        MonthlyReport report = lock(id, person);
        var act = new Act(person, RETURNED, reason);
        if (desk.isRepetition(report, act, ReportState.VERIFY)) {
            return;
        }
        ReportDesk.requireVersion(report, seen);
        String why = ReportDesk.required(reason, "reason", "agreement.reason.missing");
        report.giveBack(why);
        desk.finish(report, act, STEP, why, Map.of("verifyOutcome", "returned"));
    }

    /** Whether the person may verify this report: not one that the person wrote, handed in or heads the unit of. */
    boolean mayVerify(MonthlyReport report, Person person) {
        return person.has(Role.ORGANIZATION) && !report.isWorkOf(person.login()) && !reporting.isHead(report, person);
    }

    private MonthlyReport lock(UUID id, Person person) {
        MonthlyReport report = desk.lock(id, person);
        if (!mayVerify(report, person)) {
            throw Refusal.forbidden("evaluation.verify.forbidden");
        }
        return report;
    }
}
