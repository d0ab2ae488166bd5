package id.teken.signing.verification;

import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a file before any reader of PDF does, and sends away those that would cost too much: what unpacks to far more than a
 * document of ours, or holds far more objects. Its own cost is bounded by the same limits.
 */
final class PdfGuard {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final long MOST_UNPACKED = 96L * 1024 * 1024;
    private static final int MOST_OBJECTS = 50_000;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] OBJECT = {' ', 'o', 'b', 'j'};
    private static final byte[] FILTER = "/Filter".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int LONGEST_FILTER = 200;

    private final byte[] file;
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;

    private PdfGuard(byte[] file) {
        this.file = file;
    }

    /** Why the file must not be read, or empty. */
    static Optional<Flaw> refusal(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.of(Flaw.TOO_LARGE);
        }
        if (!at(file, 0, "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            return Optional.of(Flaw.NOT_PDF);
        }
        return new PdfGuard(file).isTooComplex() ? Optional.of(Flaw.TOO_COMPLEX) : Optional.empty();
    }

    private boolean isTooComplex() {
        int objects = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == ' ' && at(file, i, OBJECT)) {
                objects++;
            } else if (file[i] == '/' && at(file, i, FILTER) && isPackedTwice(i)) {
                return true;
            } else if (file[i] == 's' && at(file, i, STREAM)) {
                unpack(i + STREAM.length);
            }
            if (objects > MOST_OBJECTS || unpacked > MOST_UNPACKED) {
                return true;
            }
        }
        return false;
    }

    /** Packed data in packed data multiplies: nobody needs it. */
    private boolean isPackedTwice(int from) {
        String filter = new String(file, from, Math.min(LONGEST_FILTER, file.length - from), java.nio.charset.StandardCharsets.ISO_8859_1);
        int open = filter.indexOf('[');
        int next = filter.indexOf('/', FILTER.length);
        if (open < 0 || next >= 0 && next < open) {
            return false;
        }
        int close = filter.indexOf(']', open);
        String names = filter.substring(open, close < 0 ? filter.length() : close);
        return names.split("/(Fl|LZW|#)", -1).length > 2;
    }

    private void unpack(int from) {
        int start = from;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        if (start >= file.length || (file[start] & 0x0f) != 8) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            while (unpacked <= MOST_UNPACKED && !inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                unpacked += inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // not packed this way, or broken: then it unpacks to nothing more
        } finally {
            inflater.end();
        }
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
