package id.teken.signing;

/** Proves that a digest existed at a moment: RFC 3161. Safe for several threads. */
public interface TimeStamps {

    /**
     * @param digest SHA-256 of what is to be stamped
     * @return the token, DER
     * @throws id.teken.values.Refusal if there is no answer or not a right one; the same call may succeed later
     */
    byte[] stamp(byte[] digest);

    /** Bytes that a token may need at most. */
    int room();
}
