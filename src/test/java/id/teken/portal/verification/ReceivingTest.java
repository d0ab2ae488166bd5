package id.teken.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.signing.verification.CopyCheck;
import id.teken.values.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private final Receiving receiving = new Receiving(2, 1);

    @Test
    void aFileIsOnDiskAsLongAsItIsUsed() {
        AtomicReference<Path> where = new AtomicReference<>();
        String content = receiving.received(() -> in("isi"), "a", received -> {
            where.set(received.file());
            assertThat(received.length()).isEqualTo(3);
            return read(received.file());
        });

        assertThat(content).isEqualTo("isi");
        assertThat(where.get()).doesNotExist();
    }

    @Test
    void nothingIsReadWhereNoPlaceIsFree() {
        receiving.received(() -> in("1"), "a", one -> {
            assertBusy("a");
            return receiving.received(() -> in("2"), "b", two -> {
                assertBusy("c");
                return "";
            });
        });
        assertThat(receiving.<String>received(() -> in("3"), "c", three -> read(three.file()))).isEqualTo("3");
        assertThat(receiving.<String>received(() -> in("4"), "a", four -> read(four.file()))).isEqualTo("4");
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> receiving.received(() -> in(""), "a", one -> "")).isInstanceOf(Refusal.class).hasMessage("verify.nothing");
            assertThatThrownBy(() -> receiving.received(() -> {
                throw new IOException("gone");
            }, "a", one -> "")).hasRootCauseMessage("gone");
        }
    }

    @Test
    void noMoreIsTakenThanIsLookedInto() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };
        assertThat(receiving.<Long>received(() -> endless, "a", Receiving.Received::length)).isEqualTo(CopyCheck.MOST_BYTES + 1L);
    }

    @Test
    void ofAnAddressOfTheNewKindOnlyTheNetworkCounts() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2:ffff::1")).isEqualTo(Network.of("2001:db8:1:2::1%eth0"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("10.0.0.1")).isEqualTo("10.0.0.1").isEqualTo(Network.of("::ffff:10.0.0.1"));
    }

    private void assertBusy(String network) {
        assertThatThrownBy(() -> receiving.received(() -> {
            throw new AssertionError("opened");
        }, network, one -> "")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            assertThat(refusal.later()).isPresent();
        });
    }

    private static InputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
