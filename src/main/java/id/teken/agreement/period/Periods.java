package id.teken.agreement.period;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.government.Holder;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.Position.Office;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a year, begins an agreement for each unit, tells the leader who is late, closes it. */
@Service
@Transactional
public class Periods {

    static final String PROCESS = "agreement-period";
    static final String CLOSED_MESSAGE = "period-closed";
    /** Agreements that are begun in one job, which stays short by it. */
    static final int AT_ONCE = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    static final int LONGEST_REASON = 500;
    static final int NAMED_IN_LETTER = 15;
    /** A unit that failed is not tried again by itself before. */
    private static final Duration PAUSE = Duration.ofHours(20);
    private static final LocalTime BEFORE_OFFICE_HOURS = LocalTime.of(6, 0);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final PeriodRepository periods;
    private final PeriodUnits units;
    private final Beginnings beginnings;
    private final Offices offices;
    private final Accounts accounts;
    private final Outbox outbox;
    private final OfficeTime time;
    private final Processes processes;
    private final Audit audit;
    private final MessageSource messages;

    Periods(PeriodRepository periods, PeriodUnits units, Beginnings beginnings, Offices offices, Accounts accounts, Outbox outbox,
            OfficeTime time, Processes processes, Audit audit, MessageSource messages) {
        this.periods = periods;
        this.units = units;
        this.beginnings = beginnings;
        this.offices = offices;
        this.accounts = accounts;
        this.outbox = outbox;
        this.time = time;
        this.processes = processes;
        this.audit = audit;
        this.messages = messages;
    }

    /** Newest year first. */
    @Transactional(readOnly = true)
    public List<Period> all() {
        return periods.findAllByOrderByYearDesc();
    }

    /** Whether a year was ever opened: then the set-up is over. */
    @Transactional(readOnly = true)
    public boolean any() {
        return periods.count() > 0;
    }

    /** @throws Refusal (unknown) if the year was not opened, or the person works for no government */
    @Transactional(readOnly = true)
    public PeriodProgress progress(int year, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return new PeriodProgress(periods.findByYear(year).orElseThrow(() -> Refusal.unknown("period.unknown")), units.progress(year));
    }

    /** How far the units would be if the year were open. */
    @Transactional(readOnly = true)
    public List<UnitProgress> outlook(int year) {
        return units.progress(year);
    }

    /** PLANNING opens and closes; an ADMIN opens the first year as the last step of the set-up. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Person person) {
        return person.government() != null && (person.has(Role.PLANNING) || person.has(Role.ADMIN) && !any());
    }

    /**
     * Opens a year. A repetition changes nothing.
     *
     * @param dpaOn the day the budget document was ratified
     */
    public void open(Integer year, LocalDate dpaOn, Person person) {
        Optional<Period> known = year == null ? Optional.empty() : periods.lock(year);
        if (known.isPresent() && person.has(Role.PLANNING) && known.get().isOpen() && known.get().dpaOn().equals(dpaOn)) {
            return;
        }
        if (!mayOpen(person)) {
            throw Refusal.forbidden("period.open.forbidden");
        }
        check(year, dpaOn);
        if (known.isPresent()) {
            throw Refusal.conflict("period.there", String.valueOf(year));
        }
        Period period = periods.saveAndFlush(new Period(year, dpaOn, person, time.now()));
        audit.record(person.login(), person.name(), "period.opened", period.id(), "Tahun " + year + ", DPA disahkan " + dpaOn
                + ", batas waktu " + period.deadline());
        String deadlineOver = period.deadline().plusDays(1).atTime(BEFORE_OFFICE_HOURS).atZone(time.zone()).toInstant().toString();
        processes.start(PROCESS, period.id(), Map.of("periodId", period.id().toString(), "deadlineOver", deadlineOver));
    }

    private void check(Integer year, LocalDate dpaOn) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid(List.of(new Problem("year", "spending.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
        }
        if (dpaOn == null || dpaOn.getYear() < year - 1 || dpaOn.getYear() > year) {
            throw Refusal.invalid(List.of(new Problem("dpaOn", "period.dpa", String.valueOf(year - 1), String.valueOf(year))));
        }
    }

    /**
     * Begins the agreements of some units that have none; units that came later are among them. One that fails holds up no other.
     *
     * @return whether more are left
     */
    public boolean beginSome(UUID periodId) {
        Period period = periods.lock(periodId).orElseThrow();
        List<UUID> missing = period.isOpen() ? units.withoutAgreement(period.year(), time.now().minus(PAUSE), AT_ONCE) : List.of();
        beginnings.begin(missing, period.year());
        return missing.size() == AT_ONCE;
    }

    /**
     * Begins again what was withdrawn, or could not be begun.
     *
     * @throws Refusal (conflict) with the reason if it cannot be begun now either
     */
    public UUID beginAgain(int year, UUID unitId, Person person) {
        person.require(Role.PLANNING);
        periods.lock(year).filter(Period::isOpen).orElseThrow(() -> Refusal.conflict("period.closed"));
        UnitProgress unit = units.progress(year).stream().filter(one -> one.unitId().equals(unitId)).findFirst()
                .orElseThrow(() -> Refusal.unknown("unit.unknown"));
        if (unit.state() != null && (unit.state().isOpen() || unit.isSigned())) {
            return unit.agreementId();
        }
        beginnings.begin(List.of(unitId), year);
        UnitProgress begun = units.progress(year).stream().filter(one -> one.unitId().equals(unitId)).findFirst().orElseThrow();
        if (begun.failure() != null) {
            throw Refusal.conflict("period.failed", begun.failure());
        }
        return begun.agreementId();
    }

    /** The deadline has passed: leader and Sekda learn once who has not signed. */
    public void escalate(UUID periodId) {
        Period period = periods.findById(periodId).orElseThrow();
        List<String> late = units.progress(period.year()).stream().filter(unit -> !unit.isSigned()).map(UnitProgress::unit).toList();
        if (late.isEmpty() || !period.isOpen()) {
            return;
        }
        String names = late.stream().limit(NAMED_IN_LETTER).collect(Collectors.joining(", "));
        Stream.of(Office.HEAD_OF_GOVERNMENT, Office.SECRETARY).flatMap(office -> offices.holderOf(office).stream())
                .map(Holder::officialId).distinct().flatMap(official -> accounts.ofOfficial(official).stream())
                .forEach(person -> outbox.put(new Letter(letters(periodId) + person.login(), person.login(), person.name(),
                        accounts.mailOf(person.login()).orElseThrow(), text("mail.period.subject", String.valueOf(period.year())),
                        List.of(text("mail.period.text", String.valueOf(period.year()), late.size()),
                                text(late.size() > NAMED_IN_LETTER ? "mail.period.some" : "mail.period.names", names)),
                        "/periode?tahun=" + period.year(), text("mail.period.open"))));
        period.escalate(time.now());
        audit.record("system", "Teken", "period.escalated", periodId, late.size() + " PK belum ditandatangani");
    }

    /** With what the keys of all letters about a period begin. */
    static String letters(UUID periodId) {
        return "period-" + periodId + "-";
    }

    /**
     * Closes a year: no unit joins any more, nobody is told again. Agreements under way go on.
     *
     * @param reason required while agreements are missing
     */
    public void close(int year, String reason, Person person) {
        person.require(Role.PLANNING);
        Period period = periods.lock(year).orElseThrow(() -> Refusal.unknown("period.unknown"));
        if (!period.isOpen()) {
            return;
        }
        String why = PlainText.clean(reason);
        boolean complete = units.progress(year).stream().allMatch(UnitProgress::isSigned);
        if (!complete && why.isEmpty()) {
            throw Refusal.invalid(List.of(new Problem("reason", "period.close.reason")));
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(new Problem("reason", "refusal.long", LONGEST_REASON)));
        }
        if (!processes.awaits(CLOSED_MESSAGE, period.id())) {
            throw Refusal.conflict("period.busy");
        }
        period.close(person, why, time.now());
        audit.record(person.login(), person.name(), "period.closed", period.id(), "Tahun " + year + (why.isEmpty() ? "" : ": " + why));
        processes.tell(CLOSED_MESSAGE, period.id());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
