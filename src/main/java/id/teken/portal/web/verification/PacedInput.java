package id.teken.portal.web.verification;

import id.teken.values.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A body that must keep coming: who sends it drop by drop holds a place only for a while. Ends after a number of bytes. */
final class PacedInput extends FilterInputStream {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long BYTES_A_SECOND = 32 * 1024;

    private final long most;
    private final LongSupplier nanoTime;
    private final long begun;
    private long came;

    /** @param nanoTime as {@link System#nanoTime} */
    PacedInput(InputStream in, long most, LongSupplier nanoTime) {
        super(in);
        this.most = most;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        return came >= most ? -1 : counted(in.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (came >= most) {
            return -1;
        }
        int read = in.read(bytes, from, length);
        return counted(read, read);
    }

    private int counted(int answer, int read) {
        if (answer >= 0) {
            came += read;
            if (nanoTime.getAsLong() - begun > PATIENCE + TimeUnit.SECONDS.toNanos(came) / BYTES_A_SECOND) {
                throw Refusal.invalid("verify.slow");
            }
        }
        return answer;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
