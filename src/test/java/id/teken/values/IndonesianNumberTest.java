package id.teken.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comma before the decimals, points between groups of three, nothing guessed. */
class IndonesianNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0                     | 0
            7                     | 7
            -3                    | -3
            3,17                  | 3.17
            30,50                 | 30.50
            1.234                 | 1234
            1.234,5               | 1234.5
            12.345.678,90         | 12345678.90
            1234567               | 1234567
            1234,5                | 1234.5
            -1.000,25             | -1000.25
            007                   | 7
            123.456.789.012.345   | 123456789012345
            123456789012345678    | 123456789012345678""")
    void isReadAsItIsWritten(String typed, BigDecimal value) {
        assertThat(IndonesianNumber.parse(typed)).contains(value);
        assertThat(IndonesianNumber.parse("  " + typed + "\t")).contains(value);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "3.17", "1,234.5", "1.23", "12.34.567", "1.2345", ",5", "5,", "1,2,3", ".5", "+5", "--5", "- 5", "1e309",
        "1E3", "NaN", "Infinity", "0x10", "1_000", "1 000", "5%", "Rp5", "lima", "٣", "１２", "1\u00005", "1234567890123456789",
        "999.999.999.999.999.999,9", "${7*7}", "-"})
    void whatIsNoNumberOrCouldBeMeantOtherwiseIsRefused(String typed) {
        assertThat(IndonesianNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} was probably meant as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3.17     | 3,17
            -0.5     | -0,5
            12.3456  | 12,3456""")
    void aDecimalPointGetsAHint(String typed, String hint) {
        assertThat(IndonesianNumber.hint(typed)).contains(hint);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"3,17", "1,234.5", "abc", "1.", ".5"})
    void nothingElseGetsAHint(String typed) {
        assertThat(IndonesianNumber.hint(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0
            0.5          | 0,5
            1234.5       | 1.234,5
            1234567      | 1.234.567
            -1234.50     | -1.234,5
            100.00       | 100
            0.000000001  | 0,000000001
            1E+6         | 1.000.000""")
    void isPrintedAsOfficesWriteIt(BigDecimal number, String printed) {
        assertThat(IndonesianNumber.print(number)).isEqualTo(printed);
    }

    @Test
    void whatIsPrintedCanBeReadAgain() {
        for (String number : new String[] {"0", "1.5", "-98765.4321", "999999999999999999", "12345678901234.5678"}) {
            BigDecimal value = new BigDecimal(number);
            assertThat(IndonesianNumber.parse(IndonesianNumber.print(value))).hasValueSatisfying(
                    read -> assertThat(read).isEqualByComparingTo(value));
        }
    }
}
