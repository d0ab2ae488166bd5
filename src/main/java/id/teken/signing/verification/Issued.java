package id.teken.signing.verification;

import id.teken.signing.SigningMethod;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the register knows of a document.
 *
 * @param zone       of its offices
 * @param title      what it is, for people
 * @param number     letter number
 * @param note       why it is void, or empty
 * @param method     how it is signed
 * @param hashes     SHA-256 of the file as sealed, then with each signature, as far as it came
 * @param signatures in the order of signing; those still to come have no certificate
 * @param original   the newest file, to tell what differs; null where it must not be shown
 */
public record Issued(Status status, String government, ZoneId zone, String title, String number, String note, SigningMethod method,
        List<String> hashes, List<Signature> signatures, byte[] original) {

    public Issued {
        hashes = List.copyOf(hashes);
        signatures = List.copyOf(signatures);
    }

    /** How the document stands today. */
    public enum Status {
        /** Sealed, not signed by everybody. */
        PENDING,
        IN_FORCE, SUPERSEDED, VOID, WITHDRAWN
    }

    /** As what somebody signs. */
    public enum Role {
        FIRST, SECOND, WITNESS
    }

    /**
     * A signature that a genuine file bears, or will.
     *
     * @param certificate SHA-256 of the signer's certificate, or null while unsigned
     * @param at          when it was signed, or null
     */
    public record Signature(Role role, String field, String name, String post, String certificate, Instant at) {

        public boolean isMade() {
            return certificate != null;
        }
    }

    /** The signatures that a file with this hash bears; those made so far where the hash is not known. */
    List<Signature> signaturesOf(String hash) {
        int state = hashes.indexOf(hash);
        return state < 0 ? signatures.stream().filter(Signature::isMade).toList()
                : signatures.subList(0, Math.min(state, signatures.size()));
    }
}
