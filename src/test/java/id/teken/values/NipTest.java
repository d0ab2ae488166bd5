package id.teken.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

    @Test
    void aNumberTellsTheDayOfBirthAndIsPrintedInFourParts() {
        Nip nip = Nip.parse(" 19700228 199503 1 001 ").orElseThrow();

        assertThat(nip.digits()).isEqualTo("197002281995031001");
        assertThat(nip.birthDate()).isEqualTo(LocalDate.of(1970, 2, 28));
        assertThat(nip.print()).isEqualTo("19700228 199503 1 001");
    }

    @Test
    void aContractEmployeesNumberIsOneToo() {
        assertThat(Nip.parse("198505052021211001")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "19700228199503100", "1970022819950310011", "197002301995031001", "197013011995031001",
            "187001011995031001", "١٩٧٠٠١٠١١٩٩٥٠٣١٠٠١", "19700101199503100x", "3.17"})
    void anythingElseIsNone(String typed) {
        assertThat(Nip.parse(typed)).isEmpty();
    }

    @Test
    void noSuchNumberCanExist() {
        assertThatThrownBy(() -> new Nip("197002301995031001")).isInstanceOf(IllegalArgumentException.class);
    }
}
