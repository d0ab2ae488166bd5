package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.Official;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An employee reads what was decided about the own allowance, found by NIP or account, and may object; PERSONNEL answers. */
@Service
@Transactional
public class OwnAllowance {

    private static final int LONGEST = 2_000;

    private final PayBook book;
    private final OutputBook outputs;
    private final CorrectionBook corrections;
    private final ObjectionTrail trail;
    private final AllowanceObjectionRepository objections;
    private final ObjectionLetters letters;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    OwnAllowance(PayBook book, OutputBook outputs, CorrectionBook corrections, ObjectionTrail trail,
            AllowanceObjectionRepository objections, ObjectionLetters letters, Offices offices, OfficeTime time, Audit audit) {
        this.book = book;
        this.outputs = outputs;
        this.corrections = corrections;
        this.trail = trail;
        this.objections = objections;
        this.letters = letters;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /**
     * What was decided about an employee.
     *
     * @param entries oldest first; what counts about a month is the newest
     * @param outputs the same about the output part
     */
    public record Ledger(List<PayEntry> entries, List<OutputEntry> outputs, List<Objection> objections) {

        /** Months about which something was decided, newest first. */
        public List<YearMonth> months() {
            return Stream.concat(entries.stream().map(PayEntry::about), outputs.stream().map(entry -> entry.who().about())).distinct()
                    .sorted(Comparator.reverseOrder()).toList();
        }
    }

    /**
     * An objection and what became of it.
     *
     * @param remedy    the decision whose entry answers it; null while there is none
     * @param corrected whether a correction of that employee and month waits for a decision
     */
    public record Objection(AllowanceObjection made, ObjectionTrail.Remedy remedy, boolean corrected) {

        /** Whether it was found right and nothing was done about it yet. */
        public boolean isOpenEnded() {
            return Boolean.TRUE.equals(made.upheld()) && remedy == null && !corrected;
        }
    }

    /** Empty for an account that belongs to no employee. */
    @Transactional(readOnly = true)
    public Ledger read(Person person) {
        return person.government() == null ? new Ledger(List.of(), List.of(), List.of())
                : new Ledger(entries(person), outputs.entriesOf(nip(person), person.login()),
                        followed(objections.of(nip(person), person.login())));
    }

    /**
     * Objects to what was decided about a month; PERSONNEL hears of it.
     *
     * @throws Refusal (unknown) if nothing was decided about that month of this person; (conflict) while an earlier objection
     *         about it waits for its answer
     */
    public AllowanceObjection object(Person person, int year, int month, String words) {
        PaidMonth entry = person.government() == null ? null : decided(person)
                .filter(one -> one.about().getYear() == year && one.about().getMonthValue() == month).findFirst().orElse(null);
        if (entry == null) {
            throw Refusal.unknown("objection.unknown");
        }
        String text = text(words, "words", "objection.words");
        boolean waits = objections.of(nip(person), person.login()).stream()
                .anyMatch(one -> one.about().equals(entry.about()) && one.answer() == null);
        if (waits) {
            throw Refusal.conflict("objection.waits");
        }
        AllowanceObjection made = objections.saveAndFlush(new AllowanceObjection(entry, person.login(), entry.about(), text, time.now()));
        audit.record(person.login(), person.name(), "objection.made", made.id(), "Tunjangan bulan " + made.about());
        letters.made(made);
        return made;
    }

    /** Every objection, newest first. */
    @Transactional(readOnly = true)
    public List<Objection> all(Person person) {
        person.require(Role.PERSONNEL);
        return followed(objections.findAllByOrderByMadeAtDesc());
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public long waiting() {
        return objections.countByAnswerIsNull();
    }

    /** How many were found right and nothing was put right since. */
    @Transactional(readOnly = true)
    public long openEnded() {
        return followed(objections.findByUpheldTrue()).stream().filter(Objection::isOpenEnded).count();
    }

    /**
     * Answers an objection once, and tells whoever objected. What follows from a right one is a corrected figure, roster or
     * entry, and with it an entry of its own.
     *
     * @param upheld whether what was decided is wrong
     */
    public void answer(UUID id, Person person, boolean upheld, String answer) {
        person.require(Role.PERSONNEL);
        AllowanceObjection objection = objections.findById(id).orElseThrow(() -> Refusal.unknown("objection.unknown"));
        String text = text(answer, "answer", "objection.answer");
        if (objection.employee().equals(nip(person)) || person.login().equals(objection.login())) {
            throw Refusal.forbidden("objection.own");
        }
        if (objection.answer() != null) {
            throw Refusal.conflict("objection.answered");
        }
        objection.answer(upheld, text, person.name(), time.now());
        audit.record(person.login(), person.name(), "objection.answered", id, (upheld ? "Diterima: " : "Ditolak: ") + text);
        letters.answered(objection);
    }

    private List<Objection> followed(List<AllowanceObjection> made) {
        if (made.isEmpty()) {
            return List.of();
        }
        Map<UUID, ObjectionTrail.Remedy> remedies = trail.remedies();
        Set<String> waiting = corrections.waiting().stream()
                .map(one -> ObjectionTrail.key(one.employee().number(), one.about())).collect(Collectors.toSet());
        return made.stream().map(one -> new Objection(one, remedies.get(one.id()), Boolean.TRUE.equals(one.upheld())
                && remedies.get(one.id()) == null && waiting.contains(ObjectionTrail.key(one.employee(), one.about())))).toList();
    }

    private Stream<PaidMonth> decided(Person person) {
        return Stream.concat(entries(person).stream().map(PaidMonth::of),
                outputs.entriesOf(nip(person), person.login()).stream().map(OutputEntry::who));
    }

    private List<PayEntry> entries(Person person) {
        return book.entriesOf(nip(person), person.login());
    }

    /** Null for an account without one. */
    private String nip(Person person) {
        return person.officialId() == null ? null : offices.official(person.officialId()).map(Official::nip).orElse(null);
    }

    private static String text(String typed, String path, String missing) {
        String clean = PlainText.clean(typed);
        if (clean.isEmpty()) {
            throw Refusal.invalid(List.of(new Problem(path, missing)));
        }
        if (clean.length() > LONGEST) {
            throw Refusal.invalid(List.of(new Problem(path, "refusal.long", LONGEST)));
        }
        return clean;
    }
}
