package id.teken.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as Indonesian offices write them: a comma before the decimals, points between groups of three. A point that
 * could be meant as a decimal mark ({@code 3.17}) is refused rather than guessed.
 */
public final class IndonesianNumber {

    /** More digits than any target or budget has; keeps arithmetic and columns small. */
    private static final int MOST_DIGITS = 18;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.\\d+");

    private IndonesianNumber() {
    }

    /** The number that was typed, or empty if it is not one. Spaces around it do not count. */
    public static Optional<BigDecimal> parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        boolean number = PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
        if (!number || text.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
    }

    /** What to write instead, if the text looks like a number with a decimal point; for example {@code 3,17}. */
    public static Optional<String> hint(String typed) {
        String text = typed == null ? "" : typed.strip();
        return DECIMAL_POINT.matcher(text).matches() ? Optional.of(text.replace('.', ',')) : Optional.empty();
    }

    /** Prints all digits the number has, grouped: {@code 1.234,5}. */
    public static String print(BigDecimal number) {
        var format = new DecimalFormat("#,##0.##################", symbols());
        return format.format(number);
    }

    /** Prints a percentage or score with its two places: {@code 101,60}. */
    public static String printTwoPlaces(BigDecimal number) {
        return new DecimalFormat("#,##0.00", symbols()).format(number.setScale(2, RoundingMode.HALF_UP));
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return symbols;
    }
}
