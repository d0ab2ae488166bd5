package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.government.OfficeTime;
import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a year: its figures are fixed, and reports that were never finished end as such. */
@Service
public class YearClosing {

    static final String CLOSED_MESSAGE = "year-closed";
    private static final List<ReportState> OPEN = List.of(ReportState.REPORT, ReportState.VERIFY, ReportState.ASSESS,
            ReportState.FOLLOW_UP);

    private final MonthlyReportRepository reports;
    private final ClosedYearRepository years;
    private final Processes processes;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    YearClosing(MonthlyReportRepository reports, ClosedYearRepository years, Processes processes, Audit audit, OfficeTime time,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.years = years;
        this.processes = processes;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Closes a year that is over. First nothing more is let in, then each open report ends by itself: after a kill the same
     * call finishes what is left.
     *
     * @return how many reports were still open
     */
    public int close(int year, Person person) {
        if (!person.has(Role.ORGANIZATION)) {
            throw Refusal.forbidden("evaluation.close.forbidden");
        }
        if (year >= time.today().getYear()) {
            throw Refusal.invalid("evaluation.year.notOver", String.valueOf(year));
        }
        transaction.executeWithoutResult(status -> {
            if (!years.existsByYear(year)) {
                ClosedYear closed = years.saveAndFlush(new ClosedYear(year, new Actor(person.login(), person.name(), time.now())));
                audit.record(person.login(), person.name(), "evaluation.yearClosed", closed.id(), "Tahun " + year + " ditutup");
            }
        });
        List<UUID> open = transaction.execute(status -> reports.findByYearAndStateIn(year, OPEN).stream()
                .map(MonthlyReport::id).toList());
        open.forEach(id -> transaction.executeWithoutResult(status -> end(id)));
        return open.size();
    }

    private void end(UUID id) {
        MonthlyReport report = reports.lock(id).orElseThrow();
        if (report.state().isOpen()) {
            report.close();
            processes.tell(CLOSED_MESSAGE, id);
        }
    }
}
