package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.TurnEnd;
import id.teken.audit.Audit;
import id.teken.document.Archive;
import id.teken.government.Holder;
import id.teken.government.OfficeTime;
import id.teken.signing.SignedBy;
import id.teken.signing.Signer;
import id.teken.signing.SigningIntents;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.Refusal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads decisions, and lets the leader approve one by signing its letter. Signing takes three steps, as an agreement's does:
 * intent, key outside any transaction, then entries, archive and task in one.
 */
@Service
public class AllowanceDecisions {

    private static final String APPROVED = "decision.approved";
    private static final Set<Role> MAY_READ = Set.of(Role.PERSONNEL, Role.TREASURY, Role.LEADER, Role.DEPUTY, Role.SECRETARY,
            Role.ORGANIZATION, Role.INSPECTOR);

    private final AllowanceDecisionRepository decisions;
    private final Allowances allowances;
    private final Outcomes outcomes;
    private final DecisionLetters letters;
    private final AllowanceTurns turns;
    private final PayBook book;
    private final OutputBook outputs;
    private final Archive archive;
    private final VerificationEntries register;
    private final CorrectionBook corrections;
    private final LastingCopies lasting;
    private final SigningMethods methods;
    private final SigningIntents intents;
    private final TurnEnd turnEnd;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    AllowanceDecisions(AllowanceDecisionRepository decisions, Allowances allowances, Outcomes outcomes, DecisionLetters letters,
            AllowanceTurns turns, PayBook book, OutputBook outputs, Archive archive, VerificationEntries register, CorrectionBook corrections,
            LastingCopies lasting, SigningMethods methods, SigningIntents intents, TurnEnd turnEnd, Audit audit, OfficeTime time, TransactionTemplate transaction) {
        this.decisions = decisions;
        this.allowances = allowances;
        this.outcomes = outcomes;
        this.letters = letters;
        this.turns = turns;
        this.book = book;
        this.outputs = outputs;
        this.archive = archive;
        this.register = register;
        this.corrections = corrections;
        this.lasting = lasting;
        this.methods = methods;
        this.intents = intents;
        this.turnEnd = turnEnd;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * A decision with what it says.
     *
     * @param documentHash of the letter as it would be signed now, or was; null where it cannot be written yet
     * @param mayApprove   whether this person can approve it now
     */
    public record Reading(AllowanceDecision decision, Regulations rules, Outcome outcome, String documentHash, boolean mayApprove) {
    }

    /** All decisions, newest month first. */
    public List<AllowanceDecision> all(Person person) {
        requireReader(person);
        return transaction.execute(status -> decisions.findAllByOrderByYearDescMonthDescSupplementDesc());
    }

    /** Whether there is such a decision and the person may see it. */
    public boolean isVisible(UUID id, Person person) {
        return mayRead(person) && transaction.execute(status -> decisions.existsById(id));
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    public Reading read(UUID id, Person person) {
        return transaction.execute(status -> {
            AllowanceDecision decision = find(id, person);
            Regulations rules = allowances.regulations();
            Outcome outcome = outcome(decision, rules);
            byte[] letter = letter(decision, outcome, rules);
            return new Reading(decision, rules, outcome, letter == null ? null : Archive.hash(letter), decision.isOpen()
                    && letter != null && turns.is(person));
        });
    }

    /** The letter: signed, or as it would be signed now. */
    public byte[] letter(UUID id, Person person) {
        return transaction.execute(status -> {
            AllowanceDecision decision = find(id, person);
            Regulations rules = allowances.regulations();
            byte[] letter = letter(decision, outcome(decision, rules), rules);
            if (letter == null) {
                throw Refusal.conflict("decision.notReady");
            }
            return letter;
        });
    }

    /** Rows of an approved decision for payroll: what spending meant, and the output part. */
    public record Payroll(List<PayEntry> entries, List<OutputEntry> outputs) {
    }

    /** For PERSONNEL and TREASURY only, for it names people and their pay. */
    public Payroll payroll(UUID id, Person person) {
        return transaction.execute(status -> {
            AllowanceDecision decision = find(id, person);
            if (!person.has(Role.PERSONNEL) && !person.has(Role.TREASURY)) {
                throw Refusal.forbidden("refusal.role");
            }
            if (!decision.isApproved()) {
                throw Refusal.conflict("decision.open");
            }
            return new Payroll(book.entries(id), outputs.entries(id));
        });
    }

    /**
     * The leader approves by signing the letter.
     *
     * @param documentHash of the letter that was read
     * @param passphrase   of the leader's key; wiped before this returns
     */
    public void approve(UUID id, Person person, String documentHash, char[] passphrase) {
        Prepared prepared = transaction.execute(status -> prepare(id, person, documentHash));
        if (prepared == null) {
            java.util.Arrays.fill(passphrase, '\0');
            return;
        }
        Instant at = time.now();
        Signer.Signed signed;
        try (Signer.Session session = methods.signer(prepared.method()).open(person.officialId(), passphrase)) {
            signed = session.sign(new Signer.Request(prepared.letter(), DecisionLetter.FIELD, new SignedBy(person.name(), prepared.post(), null),
                    prepared.address(), at, time.zone()));
        } catch (RuntimeException failure) {
            transaction.executeWithoutResult(status -> intents.abandon(prepared.intent()));
            throw failure;
        }
        transaction.executeWithoutResult(status -> store(id, person, documentHash, prepared, signed, at));
    }

    /** Null where the person has approved already. */
    private Prepared prepare(UUID id, Person person, String documentHash) {
        AllowanceDecision decision = lock(id, person);
        if (isRepetition(decision, person)) {
            return null;
        }
        Drafted drafted = draft(decision, documentHash);
        Holder holder = turns.approver().orElseThrow();
        return new Prepared(drafted.letter(), holder.post(), letters.method(), letters.address(decision),
                intents.begin(id, documentHash, person.officialId(), DecisionLetter.FIELD));
    }

    private void store(UUID id, Person person, String documentHash, Prepared prepared, Signer.Signed signed, Instant at) {
        book.lock();
        AllowanceDecision decision = lock(id, person);
        if (isRepetition(decision, person)) {
            intents.abandon(prepared.intent());
            return;
        }
        Outcome outcome = draft(decision, documentHash).outcome();
        book.add(id, outcome.lines().stream().map(Outcome.Line::entry).toList(), outcome.employees());
        outputs.add(id, outcome.output().lines().stream().map(OutputOutcome.Line::entry).toList(), outcome.output().employees());
        corrections.takenInto(id, decision.month());
        String hash = archive.keep(signed.pdf(), "application/pdf");
        decision.approve(person, prepared.post(), at, documentHash, hash, prepared.method(), signed);
        register.printed(decision.verificationToken(), id);
        decision.hashes().forEach(state -> register.issued(state, id));
        lasting.begin(LastingDecisions.KIND, id);
        intents.done(prepared.intent());
        audit.record(person.login(), person.name(), APPROVED, id, decision.number() + ", sidik berkas " + hash);
        turnEnd.complete(id, AllowanceTurns.STEP, Map.of(), "decision.stale");
    }

    /** @throws Refusal (conflict) if it cannot be approved now, or says something else than what was read */
    private Drafted draft(AllowanceDecision decision, String documentHash) {
        YearMonth month = decision.month();
        decisions.findByState(AllowanceDecision.State.OPEN).stream().map(AllowanceDecision::month).filter(month::isAfter).min(YearMonth::compareTo)
                .ifPresent(earlier -> {
                    throw Refusal.conflict("decision.earlier", DecisionLetters.name(earlier));
                });
        Regulations rules = allowances.regulations();
        Outcome outcome = outcome(decision, rules);
        byte[] letter = letter(decision, outcome, rules);
        if (letter == null) {
            throw Refusal.conflict("decision.notReady");
        }
        if (!Archive.hash(letter).equals(documentHash)) {
            throw Refusal.conflict("decision.stale");
        }
        return new Drafted(outcome, letter);
    }

    private Outcome outcome(AllowanceDecision decision, Regulations rules) {
        if (!decision.isOpen()) {
            return outcomes.stored(decision.id());
        }
        return rules.isOn() ? outcomes.of(decision.month(), rules) : Outcome.NONE;
    }

    /** Null while it cannot be written: no regulation, no roster, nobody to sign, or nothing that a supplement has to say. */
    private byte[] letter(AllowanceDecision decision, Outcome outcome, Regulations rules) {
        if (!decision.isOpen()) {
            return decision.isApproved() ? archive.find(decision.currentHash()).orElseThrow() : null;
        }
        return !rules.isOn() || !outcome.missing().isEmpty() || decision.isSupplement() && outcome.isEmpty() ? null
                : turns.approver().map(signer -> letters.render(decision, outcome, rules, signer)).orElse(null);
    }

    private AllowanceDecision lock(UUID id, Person person) {
        if (!mayRead(person)) {
            throw Refusal.unknown("decision.unknown");
        }
        AllowanceDecision decision = decisions.lock(id).orElseThrow(() -> Refusal.unknown("decision.unknown"));
        if (!turns.is(person)) {
            throw Refusal.forbidden("decision.approve.forbidden");
        }
        return decision;
    }

    private static boolean isRepetition(AllowanceDecision decision, Person person) {
        if (!decision.isOpen() && !person.login().equals(decision.approvedBy())) {
            throw Refusal.conflict("decision.stale");
        }
        return !decision.isOpen();
    }

    private AllowanceDecision find(UUID id, Person person) {
        return decisions.findById(id).filter(found -> mayRead(person)).orElseThrow(() -> Refusal.unknown("decision.unknown"));
    }

    private static void requireReader(Person person) {
        if (!mayRead(person)) {
            throw Refusal.forbidden("refusal.role");
        }
    }

    /** Whether the person may read decisions at all. */
    public static boolean mayRead(Person person) {
        return person.government() != null && person.roles().stream().anyMatch(MAY_READ::contains);
    }

    private record Drafted(Outcome outcome, byte[] letter) {
    }

    private record Prepared(byte[] letter, String post, SigningMethod method, String address, UUID intent) {
    }
}
