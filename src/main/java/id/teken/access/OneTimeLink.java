package id.teken.access;

import java.time.Instant;

/**
 * Lets somebody set a password once.
 *
 * @param path on this server; whoever has it can set the password, so it is shown once and kept nowhere
 */
public record OneTimeLink(String path, Instant until) {

    /** Never the secret in it. */
    @Override
    public String toString() {
        return "OneTimeLink until " + until;
    }
}
