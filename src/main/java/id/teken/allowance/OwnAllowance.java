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
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An employee reads what was decided about the own allowance, found by NIP or account, and may object; PERSONNEL answers. */
@Service
@Transactional
public class OwnAllowance {

    private static final int LONGEST = 2_000;

    private final PayBook book;
    private final AllowanceObjectionRepository objections;
    private final ObjectionLetters letters;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    OwnAllowance(PayBook book, AllowanceObjectionRepository objections, ObjectionLetters letters, Offices offices, OfficeTime time,
            Audit audit) {
        this.book = book;
        this.objections = objections;
        this.letters = letters;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** @param entries oldest first; what counts about a month is the newest */
    public record Ledger(List<PayEntry> entries, List<AllowanceObjection> objections) {
    }

    /** Empty for an account that belongs to no employee. */
    @Transactional(readOnly = true)
    public Ledger read(Person person) {
        return person.government() == null ? new Ledger(List.of(), List.of())
                : new Ledger(entries(person), objections.of(nip(person), person.login()));
    }

    /**
     * Objects to what was decided about a month; PERSONNEL hears of it.
     *
     * @throws Refusal (unknown) if nothing was decided about that month of this person; (conflict) while an earlier objection
     *         about it waits for its answer
     */
    public AllowanceObjection object(Person person, int year, int month, String words) {
        List<PayEntry> entries = person.government() == null ? List.of() : entries(person);
        PayEntry entry = entries.stream().filter(one -> one.about().getYear() == year && one.about().getMonthValue() == month)
                .findFirst().orElseThrow(() -> Refusal.unknown("objection.unknown"));
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
    public List<AllowanceObjection> all(Person person) {
        person.require(Role.PERSONNEL);
        return objections.findAllByOrderByMadeAtDesc();
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public long waiting() {
        return objections.countByAnswerIsNull();
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
