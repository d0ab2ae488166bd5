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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An employee reads what was decided about the own allowance, by NIP, and may object; PERSONNEL answers. */
@Service
@Transactional
public class OwnAllowance {

    private static final int LONGEST = 2_000;

    private final PayBook book;
    private final AllowanceObjectionRepository objections;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    OwnAllowance(PayBook book, AllowanceObjectionRepository objections, Offices offices, OfficeTime time, Audit audit) {
        this.book = book;
        this.objections = objections;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** @param entries oldest first; what counts about a month is the newest */
    public record Ledger(List<PayEntry> entries, List<AllowanceObjection> objections) {
    }

    /** Empty for an account without a NIP. */
    @Transactional(readOnly = true)
    public Ledger read(Person person) {
        return nip(person).map(nip -> new Ledger(book.entriesOf(nip), objections.findByNipOrderByMadeAtDesc(nip)))
                .orElseGet(() -> new Ledger(List.of(), List.of()));
    }

    /**
     * Objects to what was decided about a month.
     *
     * @throws Refusal (unknown) if nothing was decided about that month of this person
     */
    public AllowanceObjection object(Person person, int year, int month, String words) {
        String nip = nip(person).orElseThrow(() -> Refusal.unknown("objection.unknown"));
        PayEntry entry = book.entriesOf(nip).stream().filter(one -> one.about().getYear() == year && one.about().getMonthValue() == month)
                .findFirst().orElseThrow(() -> Refusal.unknown("objection.unknown"));
        AllowanceObjection made = objections.saveAndFlush(new AllowanceObjection(nip, entry.name(), YearMonth.of(year, month),
                text(words, "words", "objection.words"), time.now()));
        audit.record(person.login(), person.name(), "objection.made", made.id(), "Tunjangan bulan " + made.about());
        return made;
    }

    /** Every objection, newest first. */
    @Transactional(readOnly = true)
    public List<AllowanceObjection> all(Person person) {
        person.require(Role.PERSONNEL);
        return objections.findAllByOrderByMadeAtDesc();
    }

    /** Answers an objection once; what follows from a right one is a corrected figure, and with it an entry of its own. */
    public void answer(UUID id, Person person, String answer) {
        person.require(Role.PERSONNEL);
        AllowanceObjection objection = objections.findById(id).orElseThrow(() -> Refusal.unknown("objection.unknown"));
        String text = text(answer, "answer", "objection.answer");
        if (nip(person).filter(objection.nip()::equals).isPresent()) {
            throw Refusal.forbidden("objection.own");
        }
        if (objection.answer() != null) {
            throw Refusal.conflict("objection.answered");
        }
        objection.answer(text, person.name(), time.now());
        audit.record(person.login(), person.name(), "objection.answered", id, text);
    }

    private Optional<String> nip(Person person) {
        if (person.government() == null || person.officialId() == null) {
            return Optional.empty();
        }
        return offices.official(person.officialId()).map(Official::nip);
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
