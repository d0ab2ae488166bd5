package id.teken.signing;

/** The passphrase does not open this key. Says nothing about the passphrase itself. */
public final class WrongPassphrase extends Exception {

    WrongPassphrase() {
        super("Wrong passphrase");
    }
}
