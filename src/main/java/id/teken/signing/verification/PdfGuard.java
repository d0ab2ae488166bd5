package id.teken.signing.verification;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks at a file before any reader of PDF does, and sends away those that would cost too much for their size or the number of
 * their objects alone. What is packed in them is {@link BoundedPdf}'s matter.
 */
final class PdfGuard {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_OBJECTS = 50_000;
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte END = 'd';

    private PdfGuard() {
    }

    /** Why the file must not be read, or empty. */
    static Optional<Flaw> refusal(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.of(Flaw.TOO_LARGE);
        }
        if (!at(file, 0, HEAD)) {
            return Optional.of(Flaw.NOT_PDF);
        }
        return objects(file) > MOST_OBJECTS ? Optional.of(Flaw.TOO_COMPLEX) : Optional.empty();
    }

    /** However they are written: a blank, a line or nothing may stand before the word. */
    private static int objects(byte[] file) {
        int objects = 0;
        for (int i = 1; i < file.length; i++) {
            if (file[i] == OBJECT[0] && file[i - 1] != END && at(file, i, OBJECT)) {
                objects++;
            }
        }
        return objects;
    }

    private static boolean at(byte[] file, int place, byte[] word) {
        if (place + word.length > file.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (file[place + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
