package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.Official;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * PERSONNEL corrects what was decided about one employee: the roster was wrong, or an objection was right. Nothing that was
 * decided changes; the next decision that the leader signs adds an entry, and with it the unit's figure follows its rows.
 */
@Service
@Transactional
public class PayCorrections {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    private final PayBook book;
    private final OutputBook outputs;
    private final CorrectionBook corrections;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    PayCorrections(PayBook book, OutputBook outputs, CorrectionBook corrections, Offices offices, OfficeTime time, Audit audit) {
        this.book = book;
        this.outputs = outputs;
        this.corrections = corrections;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** Those that wait for a decision, oldest first. */
    @Transactional(readOnly = true)
    public List<PayCorrection> waiting(Person person) {
        person.require(Role.PERSONNEL);
        return corrections.waiting();
    }

    /**
     * Puts a correction down for the next decision.
     *
     * @throws Refusal (invalid) naming what must be mended, or if nothing was decided about that month of the unit yet;
     *         (conflict) if one about the same employee and month waits already; (forbidden) about the own allowance
     */
    public PayCorrection propose(PayCorrectionForm form, Person person) {
        person.require(Role.PERSONNEL);
        book.lock();
        List<Problem> problems = new ArrayList<>();
        YearMonth about = month(form, problems);
        String number = EmployeeNumber.parse(form.employee()).orElse(null);
        if (number == null) {
            problems.add(new Problem("employee", "roster.nip", form.employee() == null ? "" : form.employee()));
        }
        Rupiah base = Rupiah.parse(form.base()).orElse(null);
        if (base == null) {
            problems.add(new Problem("base", "roster.base", form.base() == null ? "" : form.base()));
        }
        text("reason", form.reason(), LONGEST, problems);
        if (about != null) {
            days(form, about, problems);
        }
        refuse(problems);
        if (!book.unitsWithEntries(about).contains(form.unitId())) {
            throw Refusal.invalid(List.of(new Problem("month", "payCorrection.undecided")));
        }
        Optional<PaidMonth> standing = book.current(form.unitId(), number, about).map(PaidMonth::of)
                .or(() -> outputs.current(form.unitId(), number, about).map(OutputEntry::who));
        if (standing.isEmpty()) {
            text("name", form.name(), LONGEST_NAME, problems);
            refuse(problems);
        }
        if (isOwn(number, standing, person)) {
            throw Refusal.forbidden("payCorrection.own");
        }
        Employee right = new Employee(form.unitId(), number, standing.map(PaidMonth::name).orElse(form.name()),
                standing.map(PaidMonth::login).orElse(null), base, form.from(), form.to());
        requireDifference(standing, right, about);
        if (corrections.waiting().stream().anyMatch(one -> one.about().equals(about) && one.employee().unitId().equals(form.unitId())
                && one.employee().number().equals(number))) {
            throw Refusal.conflict("payCorrection.waits");
        }
        var correction = new PayCorrection(UUID.randomUUID(), about, right, form.reason(), person.name(), time.now());
        corrections.add(correction, person.login());
        audit.record(person.login(), person.name(), "allowance.correction", correction.id(),
                right.name() + ", bulan " + DecisionLetters.name(about) + ": " + form.reason());
        return correction;
    }

    /** Takes back a correction that no decision has taken in yet. */
    public void withdraw(UUID id, Person person) {
        person.require(Role.PERSONNEL);
        book.lock();
        if (!corrections.withdraw(id, time.now())) {
            throw Refusal.unknown("payCorrection.unknown");
        }
        audit.record(person.login(), person.name(), "allowance.correctionWithdrawn", id, "");
    }

    private static YearMonth month(PayCorrectionForm form, List<Problem> problems) {
        boolean there = form.year() != null && form.month() != null && form.year() >= 2000 && form.year() <= 2100
                && form.month() >= 1 && form.month() <= 12;
        if (!there) {
            problems.add(new Problem("month", "roster.month"));
            return null;
        }
        return YearMonth.of(form.year(), form.month());
    }

    private static void days(PayCorrectionForm form, YearMonth about, List<Problem> problems) {
        day("from", form.from(), about, problems);
        day("to", form.to(), about, problems);
        if (form.from() != null && form.to() != null && form.to().isBefore(form.from())) {
            problems.add(new Problem("to", "roster.days"));
        }
    }

    private static void day(String path, LocalDate day, YearMonth about, List<Problem> problems) {
        if (day != null && !YearMonth.from(day).equals(about)) {
            problems.add(new Problem(path, "roster.otherMonth", RosterFile.print(day)));
        }
    }

    private static void text(String path, String text, int longest, List<Problem> problems) {
        if (text.isEmpty() || text.length() > longest) {
            problems.add(new Problem(path, text.isEmpty() ? "payCorrection." + path : "refusal.long", longest));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void requireDifference(Optional<PaidMonth> standing, Employee right, YearMonth about) {
        boolean same = standing.filter(entry -> entry.base().equals(right.base()) && entry.days() == right.share(about).days()).isPresent();
        if (same) {
            throw Refusal.invalid(List.of(new Problem("base", "payCorrection.same")));
        }
    }

    private boolean isOwn(String number, Optional<PaidMonth> standing, Person person) {
        boolean byNip = person.officialId() != null && offices.official(person.officialId()).map(Official::nip).filter(number::equals).isPresent();
        return byNip || standing.map(PaidMonth::login).filter(person.login()::equals).isPresent();
    }
}
