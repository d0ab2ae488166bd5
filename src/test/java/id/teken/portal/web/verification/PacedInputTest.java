package id.teken.portal.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.values.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedInputTest {

    private long now = 7;

    @Test
    void whoSendsDropByDropIsStopped() throws IOException {
        InputStream drops = paced(100, 100);
        now += Duration.ofSeconds(19).toNanos();
        assertThat(drops.read()).isZero();
        now += Duration.ofSeconds(2).toNanos();
        assertThatThrownBy(drops::read).isInstanceOf(Refusal.class).hasMessage("verify.slow");
    }

    @Test
    void whoKeepsSendingHasTime() throws IOException {
        InputStream steady = paced(4 << 20, 4 << 20);
        for (int second = 0; second < 60; second++) {
            now += Duration.ofSeconds(1).toNanos();
            assertThat(steady.readNBytes(40 * 1024)).hasSize(40 * 1024);
        }
    }

    @Test
    void itEndsAfterWhatIsTaken() throws IOException {
        assertThat(paced(100_000, 20_000).readAllBytes().length).isBetween(20_000, 60_000);
        InputStream single = paced(100, 2);
        assertThat(new int[] {single.read(), single.read(), single.read()}).containsExactly(0, 0, -1);
    }

    private InputStream paced(int length, long most) {
        return new PacedInput(new ByteArrayInputStream(new byte[length]), most, () -> now);
    }
}
