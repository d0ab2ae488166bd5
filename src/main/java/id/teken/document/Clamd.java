package id.teken.document;

import id.teken.values.Refusal;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a clamd by its INSTREAM command, over TCP: chunks with their length in front, an empty one at the end. */
final class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final String host;
    private final int port;
    private final Duration timeout;

    /** @param address host and port, for example {@code clamd:3310} */
    Clamd(String address, Duration timeout) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("teken.scanner.address is a host and a port, for example clamd:3310; it is " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.timeout = timeout;
    }

    @Override
    public void check(byte[] content) {
        String answer = ask(content);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("The virus scanner refused a file of {} bytes: {}", content.length, answer);
            throw Refusal.invalid("file.infected");
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The virus scanner at {}:{} answered: {}", host, port, answer);
            throw Refusal.unavailable("file.unchecked");
        }
    }

    private String ask(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            for (int from = 0; from < content.length; from += CHUNK) {
                int size = Math.min(CHUNK, content.length - from);
                out.writeInt(size);
                out.write(content, from, size);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replaceAll("[\\p{Cntrl}]", "").strip();
        } catch (IOException unreachable) {
            LOG.error("The virus scanner at {}:{} could not be asked: {}", host, port, unreachable.toString());
            throw Refusal.unavailable("file.unchecked");
        }
    }
}
