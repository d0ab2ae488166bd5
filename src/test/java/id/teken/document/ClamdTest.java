package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is not scanned is not taken: a stub speaks clamd's INSTREAM protocol. */
class ClamdTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final byte[] FILE = new byte[200_000];

    @Test
    void aCleanFilePassesWholeAndInChunks() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> answer(server, "stream: OK\0"));

            assertThatCode(() -> clamd(server).check(FILE)).doesNotThrowAnyException();
            assertThat(received.get()).isEqualTo(FILE);
        }
    }

    @Test
    void anInfectedFileIsRefused() throws Exception {
        assertThat(refusal("stream: Eicar-Test-Signature FOUND\0")).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("file.infected");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        });
    }

    @Test
    void anyOtherAnswerMeansNotScanned() throws Exception {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OKAY\0", "UNKNOWN COMMAND\0"}) {
            assertThat(refusal(answer)).as(answer).satisfies(refusal -> {
                assertThat(refusal.key()).isEqualTo("file.unchecked");
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            });
        }
    }

    @Test
    void aScannerThatIsNotThereOrDoesNotAnswerMeansNotScanned() throws Exception {
        int closed;
        try (ServerSocket server = new ServerSocket(0)) {
            closed = server.getLocalPort();
            assertThatThrownBy(() -> clamd(server).check(FILE)).as("accepts, then silence").hasMessage("file.unchecked");
        }
        assertThatThrownBy(() -> new Clamd("localhost:" + closed, PATIENCE).check(FILE)).hasMessage("file.unchecked");
    }

    @Test
    void anAddressWithoutAPortStopsTheStart() {
        assertThatThrownBy(() -> new Clamd("clamd", PATIENCE)).hasMessageContaining("teken.scanner.address");
    }

    private static Refusal refusal(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture.runAsync(() -> answer(server, answer));
            try {
                clamd(server).check(FILE);
            } catch (Refusal refused) {
                return refused;
            }
            throw new AssertionError("was taken");
        }
    }

    private static Clamd clamd(ServerSocket server) {
        return new Clamd("localhost:" + server.getLocalPort(), PATIENCE);
    }

    private static byte[] answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                received.write(in.readNBytes(size));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return received.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
