package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Act;
import id.teken.agreement.TurnEnd;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.UnitTree;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on a monthly report has in common: take the row, look who asks, write the log, complete the task. */
@Component
class ReportDesk {

    private static final Set<Role> SEE_ALL = Set.of(Role.LEADER, Role.DEPUTY, Role.ASSISTANT, Role.SECRETARY, Role.PLANNING,
            Role.ORGANIZATION, Role.INSPECTOR);
    private static final int LONGEST = 10_000;

    private final MonthlyReportRepository reports;
    private final ClosedYearRepository closedYears;
    private final Offices offices;
    private final Audit audit;
    private final TurnEnd turnEnd;
    private final OfficeTime time;

    ReportDesk(MonthlyReportRepository reports, ClosedYearRepository closedYears, Offices offices, Audit audit, TurnEnd turnEnd,
            OfficeTime time) {
        this.reports = reports;
        this.closedYears = closedYears;
        this.offices = offices;
        this.audit = audit;
        this.turnEnd = turnEnd;
        this.time = time;
    }

    /** The report, locked until the transaction ends; unknown and hidden look the same. */
    MonthlyReport lock(UUID id, Person person) {
        return visible(reports.lock(id).orElseThrow(() -> Refusal.unknown("evaluation.unknown")), person);
    }

    MonthlyReport read(UUID id, Person person) {
        return visible(reports.findById(id).orElseThrow(() -> Refusal.unknown("evaluation.unknown")), person);
    }

    /** Those who see all, the unit's own people, and those of the units above. */
    boolean mayRead(MonthlyReport report, Person person) {
        return seesAll(person) || person.belongsTo(report.unitId())
                || person.unitId() != null && new UnitTree(offices.units()).isBelow(report.unitId(), person.unitId());
    }

    static boolean seesAll(Person person) {
        return person.roles().stream().anyMatch(SEE_ALL::contains);
    }

    /**
     * Whether this is a repetition of the report's last act, for example a second click.
     *
     * @throws Refusal (conflict) if the report is in another state and this was not its last act
     */
    boolean isRepetition(MonthlyReport report, Act act, ReportState expected) {
        if (report.state() == expected) {
            return false;
        }
        if (!act.fingerprint().equals(report.lastAct())) {
            throw Refusal.conflict("evaluation.state.other");
        }
        return true;
    }

    /**
     * Refuses an act on something else than stands there, for example a second click that arrives after a return.
     *
     * @param seen version that the person saw; null where a program does not say
     */
    static void requireVersion(MonthlyReport report, Integer seen) {
        if (seen != null && seen != report.draftVersion()) {
            throw Refusal.conflict("evaluation.report.stale");
        }
    }

    /** @throws Refusal (conflict) once the year is closed */
    void requireOpenYear(int year) {
        if (closedYears.existsByYear(year)) {
            throw Refusal.conflict("evaluation.year.closed", String.valueOf(year));
        }
    }

    /** Writes the log, completes the task of the step and recalls the letter about it, in the caller's transaction. */
    void finish(MonthlyReport report, Act act, String step, String detail, Map<String, Object> outcome) {
        report.did(act.fingerprint());
        record(report, act.person(), act.event(), detail);
        turnEnd.complete(report.id(), step, outcome, "evaluation.state.other");
    }

    void record(MonthlyReport report, Person person, String event, String detail) {
        audit.record(person.login(), person.name(), event, report.id(), detail);
    }

    Actor actor(Person person) {
        return new Actor(person.login(), person.name(), time.now());
    }

    /** The cleaned words, which must not be missing. */
    static String required(String words, String path, String key) {
        String clean = atMost(words);
        if (clean.isEmpty()) {
            throw Refusal.invalid(List.of(new Problem(path, key)));
        }
        return clean;
    }

    /** The cleaned words, of a length that can be kept. */
    static String atMost(String words) {
        if (words != null && words.length() > LONGEST) {
            throw Refusal.invalid("agreement.text.long", LONGEST);
        }
        return PlainText.clean(words);
    }

    private MonthlyReport visible(MonthlyReport report, Person person) {
        if (!mayRead(report, person)) {
            throw Refusal.unknown("evaluation.unknown");
        }
        return report;
    }
}
