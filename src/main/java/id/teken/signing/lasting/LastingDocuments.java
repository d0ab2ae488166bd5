package id.teken.signing.lasting;

import java.util.List;
import java.util.UUID;

/**
 * The signed files of one kind that have to last; each feature that has such files implements it. Asked inside a transaction of the
 * government that the files belong to.
 */
public interface LastingDocuments {

    /** What kind of documents they are: a constant of the feature, known to the database. */
    String kind();

    /** SHA-256 of the newest file of a document. */
    String currentHash(UUID id);

    /**
     * A newer file of the document continues the former.
     *
     * @param detail for the log, in words
     */
    void madeToLast(UUID id, String hash, String detail);

    /** Documents in force that nobody has begun to make last. */
    List<UUID> notBegun();
}
