package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.document.Archive;
import id.teken.document.KnownFile;
import id.teken.document.VirusScanner;
import id.teken.values.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The decision on paper behind a recorded reward or sanction. Attached once; whoever may read the record may read it. A file
 * is looked at outside any transaction, for the virus scanner may be slow.
 */
@Service
public class MeritDocuments {

    private final Merits merits;
    private final Archive archive;
    private final VirusScanner scanner;
    private final TransactionTemplate transaction;

    MeritDocuments(Merits merits, Archive archive, VirusScanner scanner, TransactionTemplate transaction) {
        this.merits = merits;
        this.archive = archive;
        this.scanner = scanner;
        this.transaction = transaction;
    }

    /** A document with its bytes. */
    public record Content(String name, String mediaType, byte[] bytes) {
    }

    /**
     * Records what was decided together with its document; if the file cannot be taken nothing is recorded.
     *
     * @param name of the file as the sender calls it
     * @throws Refusal (invalid) if the file is of no kind that is taken or infected; (unavailable) if it could not be scanned
     */
    public Merit record(MeritForm form, String name, byte[] content, Person person) {
        transaction.executeWithoutResult(status -> merits.check(form, person));
        KnownFile file = checked(name, content);
        return transaction.execute(status -> keep(merits.record(form, person).id(), file, person));
    }

    /** Attaches the document to what was recorded without one; the same file a second time changes nothing. */
    public Merit attach(UUID id, String name, byte[] content, Person person) {
        person.require(Role.ORGANIZATION);
        transaction.executeWithoutResult(status -> merits.read(id, person));
        KnownFile file = checked(name, content);
        return transaction.execute(status -> keep(id, file, person));
    }

    /** @throws Refusal (unknown) if there is no such record or document, or this person may not see it */
    public Content content(UUID id, Person person) {
        return transaction.execute(status -> {
            Merit merit = merits.read(id, person);
            if (merit.fileHash() == null) {
                throw Refusal.unknown("refusal.unknown");
            }
            return new Content(merit.fileName(), merit.fileType(), archive.find(merit.fileHash()).orElseThrow());
        });
    }

    private KnownFile checked(String name, byte[] content) {
        KnownFile file = KnownFile.of(name, content);
        scanner.check(content);
        return file;
    }

    private Merit keep(UUID id, KnownFile file, Person person) {
        return merits.document(id, file, archive.keep(file.content(), file.kind().mediaType()), person);
    }
}
