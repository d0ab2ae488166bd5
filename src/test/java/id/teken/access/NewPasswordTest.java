package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.teken.values.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordTest {

    @Test
    void someWordsThatOthersDoNotKnowWillDo() {
        assertThat(NewPassword.chosen("kereta hijau di sawah", "kereta hijau di sawah", "kepala.dinkes", "dr. Sari").text())
                .isEqualTo("kereta hijau di sawah");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sebelas11ab,                password.short
            aaaaaaaaaaaabbbb,           password.known
            Indonesia Merdeka,          password.known
            PASSWORD1234,               password.known
            saya kepala.dinkes,         password.name
            Sari Wulandari Putri,       password.name
            """)
    void aPasswordThatIsEasilyGuessedIsRefused(String typed, String why) {
        assertThat(problem(typed, typed)).isEqualTo(why);
    }

    @Test
    void aPasswordLongerThanItsHashTakesInIsRefused() {
        String long73 = "kereta hijau ".repeat(6);
        assertThat(problem(long73, long73)).isEqualTo("password.long");
    }

    @Test
    void bothPasswordsMustBeTheSame() {
        assertThat(problem("kereta hijau di sawah", "kereta hijau di sawaj")).isEqualTo("password.unequal");
    }

    private static String problem(String typed, String repeated) {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> NewPassword.chosen(typed, repeated, "kepala.dinkes", "Sari Wulandari Putri"));
        return refusal.problems().get(0).key();
    }
}
