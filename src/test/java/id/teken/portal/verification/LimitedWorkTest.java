package id.teken.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LimitedWorkTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final LimitedWork checks = new LimitedWork(2, 2, 3);
    private final AtomicBoolean end = new AtomicBoolean();

    @AfterEach
    void letEverythingEnd() {
        end.set(true);
    }

    @Test
    void whatNeverEndsTakesNobodysPlaceForGood() throws Exception {
        assertThatThrownBy(() -> checks.done(this::loop, SHORT)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> checks.done(this::loop, SHORT)).isInstanceOf(TimeoutException.class);

        assertThat(checks.leftBehind()).isEqualTo(2);
        assertThat(checks.done(() -> "selesai", Duration.ofSeconds(10))).isEqualTo("selesai");
    }

    @Test
    void tooManyLeftBehindStopEverybodyUntilTheyEnd() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> checks.done(this::loop, SHORT)).isInstanceOf(TimeoutException.class);
        }
        assertThatThrownBy(() -> checks.done(() -> "x", SHORT)).isInstanceOf(LimitedWork.Busy.class);

        end.set(true);
        Awaitility.await().until(() -> checks.leftBehind() == 0);
        assertThat(checks.done(() -> "x", Duration.ofSeconds(10))).isEqualTo("x");
    }

    @Test
    void whatFailsIsToldAsItIs() {
        assertThatThrownBy(() -> checks.done(() -> {
            throw new IllegalStateException("rusak");
        }, Duration.ofSeconds(10))).isInstanceOf(ExecutionException.class).hasRootCauseMessage("rusak");
        assertThat(checks.leftBehind()).isZero();
    }

    /** As a reader that is caught in a file and hears nothing. */
    private String loop() {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return "";
    }
}
