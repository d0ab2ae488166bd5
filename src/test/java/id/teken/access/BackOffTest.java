package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"0, PT0S", "4, PT0S", "5, PT30S", "6, PT1M", "7, PT2M", "11, PT32M", "12, PT1H", "500, PT1H"})
    void eachWrongPasswordDoublesThePauseUpToAnHour(int wrong, Duration pause) {
        assertThat(BackOff.after(wrong)).isEqualTo(pause);
    }
}
