package id.teken.signing;

/** A key was opened, but the certificate beside it is not its own: somebody changed what is stored. It must not be used. */
public final class ExchangedCertificate extends RuntimeException {

    ExchangedCertificate() {
        super("The certificate is another key's");
    }
}
