package id.teken.agreement;

import id.teken.access.Person;
import id.teken.document.Archive;
import id.teken.government.OfficeTime;
import id.teken.signing.SignedBy;
import id.teken.signing.Signer;
import id.teken.signing.SigningIntents;
import id.teken.signing.SigningMethod;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The three steps of a signature, and what each asks before it goes. */
@Component
class SigningSteps {

    private final Desk desk;
    private final Parties parties;
    private final Witnesses witnesses;
    private final SealedDocumentRepository documents;
    private final Archive archive;
    private final VerificationEntries register;
    private final SigningIntents intents;
    private final OfficeTime time;
    private final TransactionTemplate transaction;
    private final Amending amending;

    SigningSteps(Desk desk, Parties parties, Witnesses witnesses, SealedDocumentRepository documents, Archive archive,
            VerificationEntries register, SigningIntents intents, OfficeTime time, TransactionTemplate transaction, Amending amending) {
        this.desk = desk;
        this.parties = parties;
        this.witnesses = witnesses;
        this.documents = documents;
        this.archive = archive;
        this.register = register;
        this.intents = intents;
        this.time = time;
        this.transaction = transaction;
        this.amending = amending;
    }

    /** The first step, in the caller's transaction; what was signed before has no work left. */
    Begun begin(Function<Agreement, SigningTurn> whose, UUID id, Person person, String documentHash) {
        Agreement agreement = desk.lock(id, person);
        SigningTurn turn = whose.apply(agreement);
        if (isDone(turn, agreement, turn.act(person, documentHash))) {
            return new Begun(id, person, documentHash, null);
        }
        SealedDocument document = current(id, documentHash);
        byte[] pdf = archive.find(document.currentHash()).orElseThrow();
        Party party = turn.party(parties, witnesses, agreement).orElseThrow();
        String field = turn.field(document);
        UUID intent = intents.begin(id, documentHash, person.officialId(), field);
        return new Begun(id, person, documentHash, new Begun.Work(turn, pdf, document.method(), field, party.post(),
                register.address(document.verificationToken()), time.zone(), intent));
    }

    /**
     * The other two steps, outside any transaction.
     *
     * @param also runs in the transaction that keeps the signature, or finds it kept before
     */
    void finish(Begun begun, Lender lender, Runnable also) {
        Begun.Work work = begun.work();
        if (work == null) {
            transaction.executeWithoutResult(status -> also.run());
            return;
        }
        Signer.Signed signed;
        Instant at = time.now();
        try {
            signed = lender.sign(work.method(), new Signer.Request(work.pdf(), work.field(),
                    new SignedBy(begun.person().name(), work.post(), null), work.address(), at, work.zone()));
        } catch (RuntimeException failure) {
            intents.abandon(work.intent());
            throw failure;
        }
        transaction.executeWithoutResult(status -> {
            store(begun, signed, at);
            also.run();
        });
    }

    /** It will not be signed now. */
    void leave(Begun begun) {
        if (begun.work() != null) {
            intents.abandon(begun.work().intent());
        }
    }

    private void store(Begun begun, Signer.Signed signed, Instant at) {
        Agreement agreement = desk.lock(begun.agreementId(), begun.person());
        SigningTurn turn = begun.work().turn();
        Act act = turn.act(begun.person(), begun.documentHash());
        if (isDone(turn, agreement, act)) {
            intents.abandon(begun.work().intent());
            return;
        }
        SealedDocument document = current(begun.agreementId(), begun.documentHash());
        String hash = archive.keep(signed.pdf(), "application/pdf");
        register.issued(hash, document.id());
        turn.record(document, hash, signed, at);
        intents.done(begun.work().intent());
        advance(turn, agreement, document, at);
        desk.finish(agreement, act, turn.step(), "Sidik berkas " + hash, turn.outcomes(document));
    }

    /** The last signature supersedes what the agreement amends. */
    void advance(SigningTurn turn, Agreement agreement, SealedDocument document, Instant at) {
        AgreementState next = turn.next(document);
        if (next == AgreementState.SIGNED) {
            amending.supersede(agreement, at);
        }
        agreement.signed(turn.state(), next);
    }

    /** The turn of somebody who is not the first party, by what the file names the person as. */
    SigningTurn afterTheFirst(Agreement agreement, Person person) {
        return agreement.state() != AgreementState.COUNTERSIGNING && witnesses.names(agreement, person.officialId()) ? SigningTurn.WITNESS
                : SigningTurn.SECOND;
    }

    /**
     * Whether this is the same signature once more. A witness who signed has no turn any more, and is known by the act alone.
     *
     * @throws Refusal if it is not the person's turn
     */
    boolean isDone(SigningTurn turn, Agreement agreement, Act act) {
        if (turn == SigningTurn.WITNESS && act.fingerprint().equals(agreement.lastAct())) {
            return true;
        }
        requireTurn(turn, agreement, act.person());
        return desk.isRepetition(agreement, act, turn.state());
    }

    SealedDocument current(UUID id, String documentHash) {
        return documents.findByAgreementIdAndVoidAtIsNull(id)
                .filter(document -> document.currentHash().equals(documentHash))
                .orElseThrow(() -> Refusal.conflict("agreement.sign.otherDocument"));
    }

    void requireTurn(SigningTurn turn, Agreement agreement, Person person) {
        if (!parties.is(turn.party(parties, witnesses, agreement), person)) {
            throw Refusal.forbidden("agreement.sign.forbidden");
        }
    }

    /** Makes one signature, in the way that the file was sealed for. */
    interface Lender {

        Signer.Signed sign(SigningMethod method, Signer.Request request);
    }
}
