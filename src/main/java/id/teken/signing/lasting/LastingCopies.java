package id.teken.signing.lasting;

import id.teken.document.Archive;
import id.teken.signing.verification.VerificationEntries;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises published files so that they can be checked for long: level LT, then LTA, then one more archive time stamp before the
 * certificate of the last one ends. Each step reads in one transaction, works outside any, and stores in another; done twice
 * at once, one of the two is dropped.
 */
@Service
public class LastingCopies {

    private static final Logger LOG = LoggerFactory.getLogger(LastingCopies.class);

    private final LastingCopyRepository copies;
    private final Map<String, LastingDocuments> kinds;
    private final Archive archive;
    private final VerificationEntries register;
    private final LastingSignatures lasting;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration renewBefore;

    LastingCopies(LastingCopyRepository copies, List<LastingDocuments> kinds, Archive archive, VerificationEntries register,
            LastingSignatures lasting, JdbcClient database, TransactionTemplate transaction, Clock clock,
            @Value("${teken.signing.lasting.renew-before}") Duration renewBefore) {
        this.copies = copies;
        this.kinds = kinds.stream().collect(Collectors.toMap(LastingDocuments::kind, Function.identity()));
        this.archive = archive;
        this.register = register;
        this.lasting = lasting;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.renewBefore = renewBefore;
    }

    /** What becomes of one step. */
    public enum Outcome {
        /** Nothing is due. */
        NONE,
        DONE,
        /** Will be tried again. */
        FAILED
    }

    /**
     * A document is in force from now on and has to last.
     *
     * @param kind as in {@link LastingDocuments#kind}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String kind, UUID documentId) {
        if (copies.findByDocumentId(documentId).isEmpty()) {
            copies.save(new LastingCopy(kind, documentId, clock.instant()));
        }
    }

    /** Hashes of the states after the last signature, in their order. */
    @Transactional(readOnly = true)
    public List<String> states(UUID documentId) {
        return database.sql("select hash from teken.lasting_state where government = ? and document_id = ? order by number")
                .params(Tenant.required(), documentId).query(String.class).list();
    }

    /** Does the step of the current government that is due first. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome next() {
        Work work = transaction.execute(status -> take().orElse(null));
        if (work == null) {
            return Outcome.NONE;
        }
        try {
            byte[] pdf = transaction.execute(status -> archive.find(work.hash()).orElseThrow());
            byte[] raised = raised(work.level(), pdf);
            transaction.executeWithoutResult(status -> store(work, raised));
            return Outcome.DONE;
        } catch (Refusal refusal) {
            return failed(work, refusal.key(), refusal);
        } catch (RuntimeException failure) {
            return failed(work, "lasting.failed", failure);
        }
    }

    /** @param level that the file has now */
    private record Work(UUID copy, LastingDocuments documents, UUID document, Level level, String hash) {
    }

    private Optional<Work> take() {
        return copies.nextDue(clock.instant()).map(copy -> {
            copy.attempt(clock.instant());
            LastingDocuments documents = kinds.get(copy.kind());
            return new Work(copy.id(), documents, copy.documentId(), copy.level(), documents.currentHash(copy.documentId()));
        });
    }

    private byte[] raised(Level level, byte[] pdf) {
        return switch (level) {
            case T -> lasting.withRevocations(pdf);
            case LT -> lasting.withArchiveStamp(pdf);
            case LTA -> lasting.renewed(pdf);
        };
    }

    private void store(Work work, byte[] raised) {
        LastingCopy copy = copies.findById(work.copy()).orElseThrow();
        if (!work.documents().currentHash(work.document()).equals(work.hash()) || copy.level() != work.level()) {
            throw new IllegalStateException("The file was changed meanwhile");
        }
        Level reached = work.level() == Level.T ? Level.LT : Level.LTA;
        String hash = archive.keep(raised, "application/pdf");
        work.documents().madeToLast(work.document(), hash, "Tingkat B-" + reached + ", sidik berkas " + hash);
        register.issued(hash, work.document());
        add(work.document(), reached, hash);
        if (reached == Level.LT) {
            copy.heldRevocations(clock.instant());
        } else {
            Instant until = LastingSignatures.stampedUntil(raised);
            copy.stamped(until, until.minus(renewBefore));
        }
    }

    private void add(UUID document, Level level, String hash) {
        database.sql("insert into teken.lasting_state (document_id, number, level, hash, made_at) "
                + "select ?, count(*) + 1, ?, ?, ? from teken.lasting_state where government = ? and document_id = ?")
                .params(document, level.name(), hash, Timestamp.from(clock.instant()), Tenant.required(), document).update();
    }

    private Outcome failed(Work work, String why, RuntimeException failure) {
        LOG.warn("File {} could not be raised from level B-{}; it stays as it is and is tried again", work.hash(), work.level(), failure);
        transaction.executeWithoutResult(status -> copies.findById(work.copy()).orElseThrow().failed(why, clock.instant()));
        return Outcome.FAILED;
    }
}
