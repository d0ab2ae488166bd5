package id.teken.signing.verification;

/** What can be wrong with a copy. The messages {@code verify.flaw.*} say it to people. */
public enum Flaw {
    /** Does not begin as a PDF. */
    NOT_PDF,
    /** Begins as a PDF, but cannot be read. */
    BROKEN,
    ENCRYPTED,
    TOO_LARGE,
    /** Needs more memory or time than any document of ours. */
    TOO_COMPLEX,

    /** An expected signature is not there. */
    SIGNATURE_MISSING,
    /** A signature that nobody expects. */
    SIGNATURE_EXTRA,
    SIGNATURE_ORDER,
    /** The signature does not cover exactly the file up to its own end. */
    SIGNATURE_RANGE,
    /** Something stands where a signature leaves its unused room. */
    SIGNATURE_ROOM,
    /** The signed bytes or the signature itself were changed. */
    SIGNATURE_BROKEN,
    WRONG_SIGNER,
    UNTRUSTED_ISSUER,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    STAMP_MISSING,
    STAMP_BROKEN,
    /** The first signature does not certify the document as it should. */
    CERTIFICATION,
    /** The last signature does not close the fields as it should. */
    LOCK,

    /** Something was added after the last signature. */
    ADDED_AFTER,
    /** Something was added between two signatures, or below the first. */
    ADDED_BETWEEN,
    /** What was signed is not the text that we sealed. */
    BASE_UNKNOWN,

    TEXT_CHANGED, PAGES_CHANGED, ANNOTATION_CHANGED, FORM_CHANGED, APPEARANCE_CHANGED, METADATA_CHANGED, STRUCTURE_CHANGED,
    ACTIVE_CONTENT;

    /** True if a file with this flaw cannot be looked into. */
    boolean isFatal() {
        return ordinal() <= TOO_COMPLEX.ordinal();
    }

    /** True if it concerns a signature by itself, whatever the register says. */
    boolean isOfSignature() {
        return ordinal() >= SIGNATURE_MISSING.ordinal() && ordinal() <= LOCK.ordinal();
    }
}
