package id.teken.signing;

/** A signature that must not be made, because of the document, the field or the certificate. Nothing was signed. */
public final class SignatureRefused extends RuntimeException {

    SignatureRefused(String reason) {
        super(reason);
    }
}
