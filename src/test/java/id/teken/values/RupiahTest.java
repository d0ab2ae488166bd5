package id.teken.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole rupiah, never negative, in figures and in words (terbilang). */
class RupiahTest {

    @ParameterizedTest(name = "{0} is {1} rupiah")
    @CsvSource(delimiter = '|', textBlock = """
            0                        | 0
            1.250.000.000            | 1250000000
            1250000000               | 1250000000
            Rp1.250.000              | 1250000
            Rp 1.250.000             | 1250000
            Rp. 1.250.000            | 1250000
            rp500                    | 500
            1.000,00                 | 1000
            9.999.999.999.999.999    | 9999999999999999""")
    void isReadWithOrWithoutRp(String typed, long amount) {
        assertThat(Rupiah.parse(typed)).contains(new Rupiah(amount));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "1,5", "1.5", "1,250,000", "Rp", "USD 5", "1e9", "NaN", "10.000.000.000.000.000", "999999999999999999",
        "1.250.000.000.000.000.000.000"})
    void whatIsNoWholeAmountIsRefused(String typed) {
        assertThat(Rupiah.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0                | nol rupiah
            1                | satu rupiah
            10               | sepuluh rupiah
            11               | sebelas rupiah
            17               | tujuh belas rupiah
            20               | dua puluh rupiah
            100              | seratus rupiah
            101              | seratus satu rupiah
            199              | seratus sembilan puluh sembilan rupiah
            1000             | seribu rupiah
            1001             | seribu satu rupiah
            2000             | dua ribu rupiah
            11000            | sebelas ribu rupiah
            100000           | seratus ribu rupiah
            1000000          | satu juta rupiah
            1250000000       | satu miliar dua ratus lima puluh juta rupiah
            193725000000     | seratus sembilan puluh tiga miliar tujuh ratus dua puluh lima juta rupiah
            1000000000000    | satu triliun rupiah
            3613056000000000 | tiga kuadriliun enam ratus tiga belas triliun lima puluh enam miliar rupiah""")
    void isSpeltInWords(long amount, String words) {
        assertThat(new Rupiah(amount).words()).isEqualTo(words);
    }

    @Test
    void isPrintedInGroupsOfThree() {
        assertThat(new Rupiah(0).print()).isEqualTo("0");
        assertThat(new Rupiah(193_725_000_000L).print()).isEqualTo("193.725.000.000");
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rupiah(-1));
    }

    @Test
    void theLargestBudgetsOfAFullAgreementCanBeAddedUp() {
        Rupiah largest = Rupiah.parse("9.999.999.999.999.999").orElseThrow();

        assertThat(Collections.nCopies(300, largest).stream().reduce(Rupiah.ZERO, Rupiah::plus).print())
                .isEqualTo("2.999.999.999.999.999.700");
    }

    @Test
    void isOrderedByAmount() {
        assertThat(new Rupiah(2)).isGreaterThan(new Rupiah(1)).isEqualByComparingTo(new Rupiah(2));
    }
}
