package id.teken.agreement.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a ceremony has come.
 *
 * @param dropped what became another file, or was declined, after the ceremony had begun
 * @param running whether a node holds the key and works; if not and something waits, the passphrase is needed again
 * @param problem key of the message bundles, or null
 */
public record Progress(UUID id, String personName, Instant startedAt, int total, int signed, int failed, int dropped, boolean running, boolean mine,
        List<Item> items) {

    /** One agreement: WAITING, SIGNED, FAILED or DROPPED. */
    public record Item(UUID agreementId, String title, String state, String problem) {
    }

    /** What nothing has become of yet. */
    public int waiting() {
        return total - signed - failed - dropped;
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return signed + dropped == total;
    }

    /** Whether something is left to do and nobody does it. */
    public boolean isStopped() {
        return !running && !isDone();
    }
}
