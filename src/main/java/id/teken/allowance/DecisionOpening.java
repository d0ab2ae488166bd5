package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a month's decision once its last report was assessed; or earlier by hand, for a report may never come. */
@Service
@Transactional
public class DecisionOpening {

    static final String PROCESS = "allowance-decision";
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
        AllowanceRules rules = allowances.rules();
        YearMonth month = YearMonth.of(news.year(), news.month());
        boolean counts = rules.isOn() && !month.isBefore(YearMonth.from(rules.regulationDate()));
        if (counts && reports.count(month) == 0 && decisions.findByYearAndMonth(news.year(), news.month()).isEmpty()) {
            open(month, rules, "system", "Teken");
        }
    }

    /**
     * PERSONNEL opens a month that is over.
     *
     * @return the decision, new or as it was
     */
    public UUID open(int year, int month, Person person) {
        person.require(Role.PERSONNEL);
        AllowanceRules rules = allowances.rules();
        if (!rules.isOn()) {
            throw Refusal.conflict("allowance.off");
        }
        boolean there = year >= 2000 && year <= 2100 && month >= 1 && month <= 12;
        YearMonth about = there ? YearMonth.of(year, month) : null;
        if (about == null || !about.isBefore(YearMonth.from(time.today())) || about.isBefore(YearMonth.from(rules.regulationDate()))) {
            throw Refusal.invalid("decision.month");
        }
        return decisions.findByYearAndMonth(year, month).map(AllowanceDecision::id)
                .orElseGet(() -> open(about, rules, person.login(), person.name()));
    }

    private UUID open(YearMonth month, AllowanceRules rules, String login, String name) {
        AllowanceDecision decision = decisions.saveAndFlush(new AllowanceDecision(month, VerificationEntries.newToken(), time.now()));
        audit.record(login, name, "decision.opened", decision.id(), "Konsekuensi bulan " + DecisionLetters.name(month));
        processes.start(PROCESS, decision.id(), Map.of("decisionId", decision.id().toString()));
        alarm(decision, outcomes.of(month, rules).undecided(month));
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
