package id.teken.signing;

/** How officials sign; the messages {@code signing.method.*} say it to people. */
public enum SigningMethod {
    /** With a key of the installation's own authority, kept here under the official's passphrase. */
    PKCS12,
    /** With a key of the installation's own authority that never leaves a hardware module. */
    PKCS11,
    /** With a certificate of BSrE (BSSN), by its service. */
    BSRE,
    /** With ink on a print. */
    PAPER;

    /** Whether the law calls the signature certified (PP 71/2019 ◊). */
    public boolean isCertified() {
        return this == BSRE;
    }
}
