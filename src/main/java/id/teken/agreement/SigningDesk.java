package id.teken.agreement;

import id.teken.access.Person;
import id.teken.document.Archive;
import id.teken.government.OfficeTime;
import id.teken.signing.PadesSignature;
import id.teken.signing.SignedBy;
import id.teken.signing.SigningIntents;
import id.teken.signing.SigningKey;
import id.teken.signing.SigningKeys;
import id.teken.signing.TimeStamps;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Both parties sign the sealed file, or do not. A signature takes three steps: an intent is committed; the key works
 * outside any transaction; one transaction compares the hash, keeps the bytes and completes the task.
 */
@Service
public class SigningDesk {

    static final String DECLINED = "agreement.declined";
    private static final String CORRECTED = "agreement.correctedOnTheSpot";

    private final Desk desk;
    private final Parties parties;
    private final SealedDocumentRepository documents;
    private final Archive archive;
    private final VerificationEntries register;
    private final SigningKeys keys;
    private final TimeStamps stamps;
    private final SigningIntents intents;
    private final OfficeTime time;
    private final TransactionTemplate transaction;
    private final Amending amending;

    SigningDesk(Desk desk, Parties parties, SealedDocumentRepository documents, Archive archive,
            VerificationEntries register, SigningKeys keys, TimeStamps stamps, SigningIntents intents, OfficeTime time, TransactionTemplate transaction,
            Amending amending) {
        this.desk = desk;
        this.parties = parties;
        this.documents = documents;
        this.archive = archive;
        this.register = register;
        this.keys = keys;
        this.stamps = stamps;
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
        sign(SigningTurn.FIRST, id, person, documentHash, passphrase);
    }

    /** The second party signs; the agreement is in force. */
    public void countersign(UUID id, Person person, String documentHash, char[] passphrase) {
        sign(SigningTurn.SECOND, id, person, documentHash, passphrase);
    }

    /**
     * Opens a person's key once for several signatures in a row; close the session after the last.
     *
     * @param passphrase of the person's key; wiped before this returns
     */
    public Session session(Person person, char[] passphrase) {
        return new Session(person, keys.open(person.officialId(), passphrase));
    }

    /** A party will not sign: the file becomes void and the leader looks at the text again. */
    @Transactional
    public void decline(UUID id, Person person, String reason) {
        Agreement agreement = desk.lock(id, person);
        SigningTurn turn = agreement.state() == AgreementState.COUNTERSIGNING ? SigningTurn.SECOND : SigningTurn.FIRST;
        var act = new Act(person, DECLINED, reason);
        if (desk.isRepetition(agreement, act, AgreementState.SIGNING, AgreementState.COUNTERSIGNING)) {
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

    private void sign(SigningTurn turn, UUID id, Person person, String documentHash, char[] passphrase) {
        sign(turn, id, person, documentHash, work -> {
            try (SigningKey key = keys.open(person.officialId(), passphrase)) {
                return work.apply(key);
            }
        });
    }

    private void sign(SigningTurn turn, UUID id, Person person, String documentHash, Lender lender) {
        Prepared prepared = transaction.execute(status -> prepare(turn, id, person, documentHash));
        if (prepared == null) {
            return;
        }
        Signed signed;
        Instant at = time.now();
        try {
            signed = lender.lend(key -> new Signed(PadesSignature.sign(prepared.pdf(), turn.field(), key, stamps,
                    new SignedBy(person.name(), prepared.post(), null), at, prepared.zone()), key.fingerprint()));
        } catch (RuntimeException failure) {
            intents.abandon(prepared.intent());
            throw failure;
        }
        transaction.executeWithoutResult(status -> store(turn, id, person, documentHash, signed, at, prepared.intent()));
    }

    /** Null where the person has signed already. */
    private Prepared prepare(SigningTurn turn, UUID id, Person person, String documentHash) {
        Agreement agreement = desk.lock(id, person);
        requireTurn(turn, agreement, person);
        if (desk.isRepetition(agreement, turn.act(person, documentHash), turn.state())) {
            return null;
        }
        SealedDocument document = current(id, documentHash);
        byte[] pdf = archive.find(document.currentHash()).orElseThrow();
        Party party = turn.party(parties, agreement).orElseThrow();
        UUID intent = intents.begin(id, documentHash, person.officialId(), turn.field());
        return new Prepared(pdf, party.post(), time.zone(), intent);
    }

    private void store(SigningTurn turn, UUID id, Person person, String documentHash, Signed signed, Instant at,
            UUID intent) {
        Agreement agreement = desk.lock(id, person);
        requireTurn(turn, agreement, person);
        if (desk.isRepetition(agreement, turn.act(person, documentHash), turn.state())) {
            intents.abandon(intent);
            return;
        }
        SealedDocument document = current(id, documentHash);
        String hash = archive.keep(signed.pdf(), "application/pdf");
        register.issued(hash, document);
        boolean last = turn.isLast(agreement);
        if (last) {
            amending.supersede(agreement, at);
        }
        turn.record(agreement, document, hash, signed.certificate(), at);
        intents.done(intent);
        desk.finish(agreement, turn.act(person, documentHash), turn.step(), "Sidik berkas " + hash,
                Map.of(turn.outcome(), last && turn == SigningTurn.FIRST ? "alone" : "signed"));
    }

    private SealedDocument current(UUID id, String documentHash) {
        return documents.findByAgreementIdAndVoidAtIsNull(id)
                .filter(document -> document.currentHash().equals(documentHash))
                .orElseThrow(() -> Refusal.conflict("agreement.sign.otherDocument"));
    }

    private void requireTurn(SigningTurn turn, Agreement agreement, Person person) {
        if (!parties.is(turn.party(parties, agreement), person)) {
            throw Refusal.forbidden("agreement.sign.forbidden");
        }
    }

    /** A person's opened key; each signature is an act of its own, as if the passphrase had been given for it. */
    public final class Session implements AutoCloseable {

        private final Person person;
        private final SigningKey key;

        private Session(Person person, SigningKey key) {
            this.person = person;
            this.key = key;
        }

        /** As {@link SigningDesk#sign}. */
        public void sign(UUID id, String documentHash) {
            SigningDesk.this.sign(SigningTurn.FIRST, id, person, documentHash, work -> work.apply(key));
        }

        /** As {@link SigningDesk#countersign}. */
        public void countersign(UUID id, String documentHash) {
            SigningDesk.this.sign(SigningTurn.SECOND, id, person, documentHash, work -> work.apply(key));
        }

        @Override
        public void close() {
            key.close();
        }
    }

    /** Gives a key for one signature and takes it back. */
    private interface Lender {

        Signed lend(Function<SigningKey, Signed> work);
    }

    /** @param certificate SHA-256 of the signer's certificate */
    private record Signed(byte[] pdf, String certificate) {
    }

    private record Prepared(byte[] pdf, String post, java.time.ZoneId zone, UUID intent) {
    }
}
