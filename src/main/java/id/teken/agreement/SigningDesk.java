package id.teken.agreement;

import id.teken.access.Person;
import id.teken.document.Archive;
import id.teken.government.OfficeTime;
import id.teken.signing.SignedBy;
import id.teken.signing.Signer;
import id.teken.signing.SigningIntents;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parties and witnesses sign the sealed file, or do not. A signature takes three steps: an intent is committed; the key works
 * outside any transaction; one transaction compares the hash, keeps the bytes and completes the task.
 */
@Service
public class SigningDesk {

    static final String DECLINED = "agreement.declined";
    private static final String CORRECTED = "agreement.correctedOnTheSpot";

    private final Desk desk;
    private final Parties parties;
    private final Witnesses witnesses;
    private final SealedDocumentRepository documents;
    private final Archive archive;
    private final VerificationEntries register;
    private final SigningMethods methods;
    private final SigningIntents intents;
    private final OfficeTime time;
    private final TransactionTemplate transaction;
    private final Amending amending;

    SigningDesk(Desk desk, Parties parties, Witnesses witnesses, SealedDocumentRepository documents, Archive archive,
            VerificationEntries register, SigningMethods methods, SigningIntents intents, OfficeTime time, TransactionTemplate transaction,
            Amending amending) {
        this.desk = desk;
        this.parties = parties;
        this.witnesses = witnesses;
        this.documents = documents;
        this.archive = archive;
        this.register = register;
        this.methods = methods;
        this.intents = intents;
        this.time = time;
        this.transaction = transaction;
        this.amending = amending;
    }

    /**
     * The first party signs.
     *
     * @param documentHash hash of the file that the person read
     * @param passphrase   of the person's key; wiped before this returns
     */
    public void sign(UUID id, Person person, String documentHash, char[] passphrase) {
        sign(agreement -> SigningTurn.FIRST, id, person, documentHash, passphrase);
    }

    /** The second party signs; the agreement is in force unless witnesses have to testify. */
    public void countersign(UUID id, Person person, String documentHash, char[] passphrase) {
        sign(agreement -> SigningTurn.SECOND, id, person, documentHash, passphrase);
    }

    /** The witness whose turn it is signs; with the last one the agreement is in force. */
    public void witness(UUID id, Person person, String documentHash, char[] passphrase) {
        sign(agreement -> SigningTurn.WITNESS, id, person, documentHash, passphrase);
    }

    /**
     * Gets ready once for several signatures in a row, of files sealed for the government's present way of signing; close the
     * session after the last.
     *
     * @param passphrase of the person; wiped before this returns
     * @throws Refusal if the person cannot sign so
     */
    public Session session(Person person, char[] passphrase) {
        SigningMethod method = methods.current();
        return new Session(person, method, methods.signer(method).open(person.officialId(), passphrase));
    }

    /**
     * The party or witness whose turn it is signed on paper and hands in the scan; the agreement goes on as after any other signature.
     *
     * @param documentHash hash of the file that was printed
     * @param scan         PDF
     * @throws Refusal if the file was not sealed for paper, or the scan is none that can be kept
     */
    @Transactional
    public void handInScan(UUID id, Person person, String documentHash, byte[] scan) {
        Agreement agreement = desk.lock(id, person);
        SigningTurn turn = parties.is(parties.firstSigner(agreement), person) ? SigningTurn.FIRST : afterTheFirst(agreement, person);
        String hash = Archive.hash(scan);
        Act act = turn.act(person, documentHash + hash);
        if (isDone(turn, agreement, act)) {
            return;
        }
        SealedDocument document = current(id, documentHash);
        if (document.method() != SigningMethod.PAPER) {
            throw Refusal.conflict("signing.paper.not");
        }
        CopyCheck.refusal(scan).ifPresent(flaw -> {
            throw Refusal.invalid(List.of(new Problem("scan", "verify.flaw." + flaw)));
        });
        archive.keep(scan, "application/pdf");
        register.issued(hash, document.id());
        Instant at = time.now();
        turn.recordPaper(document, hash, at);
        advance(turn, agreement, document, at);
        desk.finish(agreement, act, turn.step(), "Di atas kertas; sidik pindaian " + hash, turn.outcomes(document));
    }

    /** A party or a witness will not sign: the file becomes void and the leader looks at the text again. */
    @Transactional
    public void decline(UUID id, Person person, String reason) {
        Agreement agreement = desk.lock(id, person);
        SigningTurn turn = SigningTurn.in(agreement.state());
        var act = new Act(person, DECLINED, reason);
        if (desk.isRepetition(agreement, act, AgreementState.SIGNING, AgreementState.COUNTERSIGNING, AgreementState.WITNESSING)) {
            return;
        }
        requireTurn(turn, agreement, person);
        String why = Reviewing.requireReason(reason);
        agreement.declined(why);
        desk.finish(agreement, act, turn.step(), why, Map.of(turn.outcome(), "declined"));
    }

    /** The leader corrects at the ceremony instead of signing: the file becomes void, the Sekda decides on the spot. */
    @Transactional
    public void correctOnTheSpot(UUID id, Person person, List<CorrectionProposal> proposals) {
        Agreement agreement = desk.lock(id, person);
        requireTurn(SigningTurn.SECOND, agreement, person);
        var act = new Act(person, CORRECTED, proposals);
        if (desk.isRepetition(agreement, act, AgreementState.COUNTERSIGNING)) {
            return;
        }
        agreement.correctInstead(proposals, desk.actor(person));
        desk.finish(agreement, act, SigningTurn.SECOND.step(), proposals.size() + " koreksi di tempat",
                Map.of(SigningTurn.SECOND.outcome(), "corrected"));
    }

    private void sign(Function<Agreement, SigningTurn> whose, UUID id, Person person, String documentHash, char[] passphrase) {
        try {
            sign(whose, id, person, documentHash, (method, request) -> {
                try (Signer.Session session = methods.signer(method).open(person.officialId(), passphrase)) {
                    return session.sign(request);
                }
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void sign(Function<Agreement, SigningTurn> whose, UUID id, Person person, String documentHash, Lender lender) {
        Prepared prepared = transaction.execute(status -> prepare(whose, id, person, documentHash));
        if (prepared == null) {
            return;
        }
        Signer.Signed signed;
        Instant at = time.now();
        try {
            signed = lender.sign(prepared.method(), new Signer.Request(prepared.pdf(), prepared.field(),
                    new SignedBy(person.name(), prepared.post(), null), prepared.address(), at, prepared.zone()));
        } catch (RuntimeException failure) {
            intents.abandon(prepared.intent());
            throw failure;
        }
        transaction.executeWithoutResult(status -> store(prepared.turn(), id, person, documentHash, signed, at, prepared.intent()));
    }

    /** Null where the person has signed already. */
    private Prepared prepare(Function<Agreement, SigningTurn> whose, UUID id, Person person, String documentHash) {
        Agreement agreement = desk.lock(id, person);
        SigningTurn turn = whose.apply(agreement);
        if (isDone(turn, agreement, turn.act(person, documentHash))) {
            return null;
        }
        SealedDocument document = current(id, documentHash);
        byte[] pdf = archive.find(document.currentHash()).orElseThrow();
        Party party = turn.party(parties, witnesses, agreement).orElseThrow();
        String field = turn.field(document);
        UUID intent = intents.begin(id, documentHash, person.officialId(), field);
        return new Prepared(turn, pdf, document.method(), field, party.post(), register.address(document.verificationToken()), time.zone(),
                intent);
    }

    private void store(SigningTurn turn, UUID id, Person person, String documentHash, Signer.Signed signed, Instant at,
            UUID intent) {
        Agreement agreement = desk.lock(id, person);
        if (isDone(turn, agreement, turn.act(person, documentHash))) {
            intents.abandon(intent);
            return;
        }
        SealedDocument document = current(id, documentHash);
        String hash = archive.keep(signed.pdf(), "application/pdf");
        register.issued(hash, document.id());
        turn.record(document, hash, signed, at);
        intents.done(intent);
        advance(turn, agreement, document, at);
        desk.finish(agreement, turn.act(person, documentHash), turn.step(), "Sidik berkas " + hash, turn.outcomes(document));
    }

    /** The last signature supersedes what the agreement amends. */
    private void advance(SigningTurn turn, Agreement agreement, SealedDocument document, Instant at) {
        AgreementState next = turn.next(document);
        if (next == AgreementState.SIGNED) {
            amending.supersede(agreement, at);
        }
        agreement.signed(turn.state(), next);
    }

    /** The turn of somebody who is not the first party, by what the file names the person as. */
    private SigningTurn afterTheFirst(Agreement agreement, Person person) {
        return agreement.state() != AgreementState.COUNTERSIGNING && witnesses.names(agreement, person.officialId()) ? SigningTurn.WITNESS
                : SigningTurn.SECOND;
    }

    /**
     * Whether this is the same signature once more. A witness who signed has no turn any more, and is known by the act alone.
     *
     * @throws Refusal if it is not the person's turn
     */
    private boolean isDone(SigningTurn turn, Agreement agreement, Act act) {
        if (turn == SigningTurn.WITNESS && act.fingerprint().equals(agreement.lastAct())) {
            return true;
        }
        requireTurn(turn, agreement, act.person());
        return desk.isRepetition(agreement, act, turn.state());
    }

    private SealedDocument current(UUID id, String documentHash) {
        return documents.findByAgreementIdAndVoidAtIsNull(id)
                .filter(document -> document.currentHash().equals(documentHash))
                .orElseThrow(() -> Refusal.conflict("agreement.sign.otherDocument"));
    }

    private void requireTurn(SigningTurn turn, Agreement agreement, Person person) {
        if (!parties.is(turn.party(parties, witnesses, agreement), person)) {
            throw Refusal.forbidden("agreement.sign.forbidden");
        }
    }

    /** A person who is ready to sign; each signature is an act of its own, as if the passphrase had been given for it. */
    public final class Session implements AutoCloseable {

        private final Person person;
        private final SigningMethod method;
        private final Signer.Session signing;

        private Session(Person person, SigningMethod method, Signer.Session signing) {
            this.person = person;
            this.method = method;
            this.signing = signing;
        }

        /** As {@link SigningDesk#sign}. */
        public void sign(UUID id, String documentHash) {
            SigningDesk.this.sign(agreement -> SigningTurn.FIRST, id, person, documentHash, this::sign);
        }

        /** As {@link SigningDesk#countersign}, or, where the person is a witness, as {@link SigningDesk#witness}. */
        public void countersign(UUID id, String documentHash) {
            SigningDesk.this.sign(agreement -> afterTheFirst(agreement, person), id, person, documentHash, this::sign);
        }

        private Signer.Signed sign(SigningMethod sealedFor, Signer.Request request) {
            if (sealedFor != method) {
                throw Refusal.conflict("signing.method.other");
            }
            return signing.sign(request);
        }

        @Override
        public void close() {
            signing.close();
        }
    }

    /** Makes one signature, in the way that the file was sealed for. */
    private interface Lender {

        Signer.Signed sign(SigningMethod method, Signer.Request request);
    }

    private record Prepared(SigningTurn turn, byte[] pdf, SigningMethod method, String field, String post, String address, ZoneId zone,
            UUID intent) {
    }
}
