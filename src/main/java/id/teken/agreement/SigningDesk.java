package id.teken.agreement;

import id.teken.access.Person;
import id.teken.document.Archive;
import id.teken.government.OfficeTime;
import id.teken.signing.Signer;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
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

    private final SigningSteps steps;
    private final Desk desk;
    private final Parties parties;
    private final Archive archive;
    private final VerificationEntries register;
    private final SigningMethods methods;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    SigningDesk(SigningSteps steps, Desk desk, Parties parties, Archive archive, VerificationEntries register, SigningMethods methods,
            OfficeTime time, TransactionTemplate transaction) {
        this.steps = steps;
        this.desk = desk;
        this.parties = parties;
        this.archive = archive;
        this.register = register;
        this.methods = methods;
        this.time = time;
        this.transaction = transaction;
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
        SigningTurn turn = parties.is(parties.firstSigner(agreement), person) ? SigningTurn.FIRST : steps.afterTheFirst(agreement, person);
        String hash = Archive.hash(scan);
        Act act = turn.act(person, documentHash + hash);
        if (steps.isDone(turn, agreement, act)) {
            return;
        }
        SealedDocument document = steps.current(id, documentHash);
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
        steps.advance(turn, agreement, document, at);
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
        steps.requireTurn(turn, agreement, person);
        String why = Reviewing.requireReason(reason);
        agreement.declined(why);
        desk.finish(agreement, act, turn.step(), why, Map.of(turn.outcome(), "declined"));
    }

    /** The leader corrects at the ceremony instead of signing: the file becomes void, the Sekda decides on the spot. */
    @Transactional
    public void correctOnTheSpot(UUID id, Person person, List<CorrectionProposal> proposals) {
        Agreement agreement = desk.lock(id, person);
        steps.requireTurn(SigningTurn.SECOND, agreement, person);
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

    private void sign(Function<Agreement, SigningTurn> whose, UUID id, Person person, String documentHash, SigningSteps.Lender lender) {
        Begun begun = transaction.execute(status -> steps.begin(whose, id, person, documentHash));
        steps.finish(begun, lender, () -> { });
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
            SigningDesk.this.sign(agreement -> steps.afterTheFirst(agreement, person), id, person, documentHash, this::sign);
        }

        /**
         * The first of the three steps of {@link #countersign}, in the caller's transaction, so that several agreements can be begun
         * in one.
         *
         * @return to be ended by {@link #finish} or {@link #leave} once that transaction is committed
         * @throws Refusal if the person may not sign this file now; nothing was written
         */
        public Begun begin(UUID id, String documentHash) {
            return steps.begin(agreement -> steps.afterTheFirst(agreement, person), id, person, documentHash);
        }

        /**
         * The other two steps.
         *
         * @param also runs in the transaction that keeps the signature, or that finds it kept before
         */
        public void finish(Begun begun, Runnable also) {
            steps.finish(begun, this::sign, also);
        }

        /** What was begun will not be signed now. */
        public void leave(Begun begun) {
            steps.leave(begun);
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
}
