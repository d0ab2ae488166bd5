package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.AllowanceDecision.State;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.evaluation.MonthAssessed;
import id.teken.evaluation.OpenReports;
import id.teken.government.OfficeTime;
import id.teken.government.OrgUnit;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.Refusal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a month's decision once its last report was assessed; or earlier by hand, for a report may never come. A supplement pays
 * without waiting for the next month what was found wrong.
 */
@Service
@Transactional
public class DecisionOpening {

    static final String PROCESS = "allowance-decision";
    static final String WITHDRAWN_MESSAGE = "allowance-supplement-withdrawn";
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final AllowanceDecisionRepository decisions;
    private final Allowances allowances;
    private final Outcomes outcomes;
    private final OpenReports reports;
    private final Processes processes;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Audit audit;
    private final OfficeTime time;
    private final MessageSource messages;

    DecisionOpening(AllowanceDecisionRepository decisions, Allowances allowances, Outcomes outcomes, OpenReports reports,
            Processes processes, Accounts accounts, Outbox outbox, Audit audit, OfficeTime time, MessageSource messages) {
        this.decisions = decisions;
        this.allowances = allowances;
        this.outcomes = outcomes;
        this.reports = reports;
        this.processes = processes;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.time = time;
        this.messages = messages;
    }

    /** The last report of a month brings the decision along, where a regulation is in force. */
    @EventListener
    public void assessed(MonthAssessed news) {
        YearMonth month = YearMonth.of(news.year(), news.month());
        if (allowances.regulations().count(month) && reports.count(month) == 0 && own(month).isEmpty() && laterApproved(month).isEmpty()) {
            open(month, 0, "system", "Teken");
        }
    }

    /**
     * PERSONNEL opens a month that is over.
     *
     * @return the decision, new or as it was
     * @throws Refusal (conflict) if a later month was approved already: the next decision, or a supplement, takes this one in
     */
    public UUID open(int year, int month, Person person) {
        person.require(Role.PERSONNEL);
        Regulations regulations = requireRegulations();
        boolean exists = year >= 2000 && year <= 2100 && month >= 1 && month <= 12;
        YearMonth about = exists ? YearMonth.of(year, month) : null;
        if (about == null || !about.isBefore(YearMonth.from(time.today())) || !regulations.count(about)) {
            throw Refusal.invalid("decision.month");
        }
        Optional<AllowanceDecision> there = own(about);
        if (there.isEmpty()) {
            laterApproved(about).ifPresent(later -> {
                throw Refusal.conflict("decision.later", later.number());
            });
        }
        return there.map(AllowanceDecision::id).orElseGet(() -> open(about, 0, person.login(), person.name()));
    }

    /**
     * PERSONNEL opens a supplement to the newest decision that was approved: corrections and figures that came since then are paid
     * by a letter of their own.
     *
     * @throws Refusal (conflict) while a decision is open, which takes them in anyhow; or if there is nothing new to say
     */
    public UUID openSupplement(Person person) {
        person.require(Role.PERSONNEL);
        requireRegulations();
        decisions.findByState(State.OPEN).stream().findFirst().ifPresent(open -> {
            throw Refusal.conflict("decision.supplement.open", open.number());
        });
        YearMonth month = decisions.findFirstByStateOrderByYearDescMonthDesc(State.APPROVED).map(AllowanceDecision::month)
                .orElseThrow(() -> Refusal.conflict("decision.supplement.nothing"));
        if (outcomes.of(month, allowances.regulations()).isEmpty()) {
            throw Refusal.conflict("decision.supplement.nothing");
        }
        return open(month, decisions.countByYearAndMonth(month.getYear(), month.getMonthValue()), person.login(), person.name());
    }

    /** PERSONNEL takes back a supplement that is not approved yet; what it said waits for the next decision. */
    public void withdraw(UUID id, Person person) {
        person.require(Role.PERSONNEL);
        AllowanceDecision decision = decisions.lock(id).filter(AllowanceDecision::isSupplement)
                .orElseThrow(() -> Refusal.unknown("decision.unknown"));
        if (!decision.isOpen()) {
            throw Refusal.conflict("decision.withdraw.late");
        }
        decision.withdraw();
        audit.record(person.login(), person.name(), "decision.withdrawn", id, decision.number());
        processes.tell(WITHDRAWN_MESSAGE, id);
    }

    /** What was decided about later months already says what this one came to, as far as it was known. */
    private Optional<AllowanceDecision> laterApproved(YearMonth month) {
        return decisions.findFirstByStateOrderByYearDescMonthDesc(State.APPROVED).filter(newest -> newest.month().isAfter(month));
    }

    private Optional<AllowanceDecision> own(YearMonth month) {
        return decisions.findByYearAndMonthAndSupplement(month.getYear(), month.getMonthValue(), 0);
    }

    private Regulations requireRegulations() {
        Regulations regulations = allowances.regulations();
        if (!regulations.isOn()) {
            throw Refusal.conflict("allowance.off");
        }
        return regulations;
    }

    private UUID open(YearMonth month, int supplement, String login, String name) {
        AllowanceDecision decision = decisions.saveAndFlush(new AllowanceDecision(month, supplement, VerificationEntries.newToken(), time.now()));
        audit.record(login, name, "decision.opened", decision.id(), "Konsekuensi bulan " + decision.name());
        processes.start(PROCESS, decision.id(), Map.of("decisionId", decision.id().toString()));
        alarm(decision, outcomes.of(month, allowances.regulations()).undecided(month));
        return decision.id();
    }

    /** Missing spending decides nothing: TREASURY hears which units it is missing of. */
    private void alarm(AllowanceDecision decision, List<OrgUnit> undecided) {
        if (undecided.isEmpty()) {
            return;
        }
        Object[] about = {DecisionLetters.name(decision.month()), undecided.size(),
            undecided.stream().map(OrgUnit::name).collect(Collectors.joining("; "))};
        accounts.inUse().stream().filter(person -> person.has(Role.TREASURY)).forEach(person -> outbox.put(new Letter(
                "allowance-missing-" + decision.id() + "-" + person.login(), person.login(), person.name(),
                accounts.mailOf(person.login()).orElseThrow(), text("mail.allowance-missing.subject", about),
                List.of(text("mail.allowance-missing.text", about)), "/belanja?tahun=" + decision.month().getYear(),
                text("mail.allowance-missing.open", about))));
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
