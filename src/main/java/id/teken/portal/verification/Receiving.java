package id.teken.portal.verification;

import id.teken.signing.verification.CopyCheck;
import id.teken.values.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Takes files from anybody: only a few at a time and fewer of one network, on disk and not in memory, gone after their use. */
final class Receiving {

    private static final int PART = 16 * 1024;

    private final Semaphore places;
    private final int ofOneNetwork;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Receiving(int places, int ofOneNetwork) {
        this.places = new Semaphore(places);
        this.ofOneNetwork = ofOneNetwork;
    }

    /**
     * @param file   as long as it is being used; one byte more than is taken where it was longer
     * @param hash   SHA-256 of it
     */
    record Received(Path file, long length, String hash) {
    }

    /** @throws Refusal if all places are taken, before anything is read, or nothing comes */
    <T> T received(Sent sent, String network, Function<Received, T> use) {
        if (taken.merge(network, 1, Integer::sum) > ofOneNetwork) {
            leave(network);
            throw Verification.busy();
        }
        if (!places.tryAcquire()) {
            leave(network);
            throw Verification.busy();
        }
        try {
            return onDisk(sent, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
            leave(network);
        }
    }

    private void leave(String network) {
        taken.computeIfPresent(network, (one, number) -> number == 1 ? null : number - 1);
    }

    private static <T> T onDisk(Sent sent, Function<Received, T> use) throws IOException {
        Path file = Files.createTempFile("teken-copy-", ".pdf");
        try {
            Received received = written(sent, file);
            if (received.length() == 0) {
                throw Refusal.invalid("verify.nothing");
            }
            return use.apply(received);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Received written(Sent sent, Path file) throws IOException {
        MessageDigest digest = sha256();
        long length = 0;
        try (InputStream in = sent.open(); OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0 && length <= CopyCheck.MOST_BYTES; read = in.read(part)) {
                int taken = (int) Math.min(read, CopyCheck.MOST_BYTES + 1L - length);
                out.write(part, 0, taken);
                length += taken;
            }
        }
        return new Received(file, length, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
