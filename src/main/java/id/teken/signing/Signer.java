package id.teken.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Signs files in the name of officials, each way of signing by an adapter of its own. Safe for several threads. */
public interface Signer {

    SigningMethod method();

    /** Whether the official has what it takes to sign this way, apart from the passphrase. */
    boolean isReady(UUID officialId);

    /**
     * Gives the official a key of the installation's authority, where the keys are ours to give.
     *
     * @param passphrase that opens it from now on, or opens the module it is made in; wiped before this returns
     * @throws id.teken.values.Refusal if there is a usable key already, the passphrase will not do, or keys come from elsewhere
     */
    void enrol(UUID officialId, CertificateSubject subject, char[] passphrase);

    /**
     * Gets ready to sign for a person, once or many times.
     *
     * @param passphrase of the person, whatever the way of signing calls it; wiped before this returns
     * @throws id.teken.values.Refusal if the person cannot sign this way, or the passphrase is wrong as far as that shows now
     */
    Session open(UUID officialId, char[] passphrase);

    /** A person's readiness to sign; close it after the last signature. */
    interface Session extends AutoCloseable {

        /**
         * Adds the person's signature to a file. The answer continues the file: no byte before the new signature is changed.
         *
         * @throws id.teken.values.Refusal if it cannot be had; nothing was signed, or what was signed is not used
         */
        Signed sign(Request request);

        @Override
        void close();
    }

    /**
     * What is to be signed.
     *
     * @param field   place in the file prepared for this signature
     * @param address where anybody can check the file
     * @param at      moment of signing as claimed by this installation
     */
    record Request(byte[] pdf, String field, SignedBy signer, String address, Instant at, ZoneId zone) {
    }

    /**
     * @param field       where the signature is
     * @param certificate SHA-256 of the signer's certificate
     */
    record Signed(byte[] pdf, String field, String certificate) {
    }
}
