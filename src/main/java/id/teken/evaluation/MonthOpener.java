package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import id.teken.engine.Processes;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the report of one agreement for one month, in a transaction of its own. */
@Service
@Transactional
public class MonthOpener {

    static final String PROCESS = "monthly-evaluation";
    /** Working days for a report that is opened after its day. */
    private static final int DAYS_IF_LATE = 5;

    private final MonthlyReportRepository reports;
    private final ClosedYearRepository closedYears;
    private final EvaluationRulesRepository rules;
    private final Promises promises;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final Processes processes;

    MonthOpener(MonthlyReportRepository reports, ClosedYearRepository closedYears, EvaluationRulesRepository rules,
            Promises promises, WorkingDays workingDays, OfficeTime time, Processes processes) {
        this.reports = reports;
        this.closedYears = closedYears;
        this.rules = rules;
        this.promises = promises;
        this.workingDays = workingDays;
        this.time = time;
        this.processes = processes;
    }

    /** Opens it, unless it is there or the year is closed. */
    Optional<UUID> open(SignedAgreement agreement, int month) {
        boolean there = reports.findByAgreementIdAndMonth(agreement.id(), month).isPresent();
        return there || closedYears.existsByYear(agreement.year()) ? Optional.empty()
                : Optional.of(start(agreement, YearMonth.of(agreement.year(), month)));
    }

    /**
     * Bagian Organisasi opens a month that the calendar has passed over, such as one before a late signature.
     *
     * @return the report, new or as it was
     */
    public UUID open(UUID agreementId, int month, Person person) {
        if (!person.has(Role.ORGANIZATION)) {
            throw Refusal.forbidden("evaluation.open.forbidden");
        }
        SignedAgreement agreement = promises.signed(agreementId).orElseThrow(() -> Refusal.unknown("agreement.unknown"));
        boolean over = month >= 1 && month <= 12
                && YearMonth.of(agreement.year(), month).isBefore(YearMonth.from(time.today()));
        if (!over) {
            throw Refusal.invalid("evaluation.month.notOver");
        }
        if (closedYears.existsByYear(agreement.year())) {
            throw Refusal.conflict("evaluation.year.closed", String.valueOf(agreement.year()));
        }
        return reports.findByAgreementIdAndMonth(agreementId, month).map(MonthlyReport::id)
                .orElseGet(() -> start(agreement, YearMonth.of(agreement.year(), month)));
    }

    private UUID start(SignedAgreement agreement, YearMonth month) {
        LocalDate due = workingDays.onOrAfter(month.plusMonths(1).atDay(rules.current().reportDay()));
        if (due.isBefore(time.today())) {
            due = workingDays.after(time.today(), DAYS_IF_LATE);
        }
        MonthlyReport report = reports.saveAndFlush(new MonthlyReport(agreement, month, due));
        processes.start(PROCESS, report.id(), Map.of("reportId", report.id().toString()));
        return report.id();
    }
}
