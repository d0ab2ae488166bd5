package id.teken.document;

/** Looks for malicious software in files that people hand in. */
public interface VirusScanner {

    /**
     * Returns if nothing was found.
     *
     * @throws id.teken.values.Refusal (invalid) if the file is infected, (unavailable) if it could not be looked at: what was not
     *     looked at is not taken
     */
    void check(byte[] content);
}
