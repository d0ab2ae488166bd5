package id.teken.signing.verification;

/** The one sentence about a copy; the messages {@code verify.verdict.*} say it. */
public enum Verdict {
    /** Issued by us, unchanged, in force. */
    GENUINE,
    /** Issued by us and unchanged, but not the final state: a signature was still to come. */
    EARLIER,
    /** What we keep of a document signed on paper: the print or its scan. */
    PAPER,
    SUPERSEDED,
    VOID,
    WITHDRAWN,
    /** Issued by us and unchanged, but a signature does not hold. */
    DOUBTFUL,
    /** Of one of our documents, but changed. */
    CHANGED,
    /** Pretends to be one of our documents and is signed by others. */
    IMITATION,
    /** Not ours. */
    FOREIGN,
    UNREADABLE,
    /** Too large or too complex to be looked into. */
    UNCHECKED
}
