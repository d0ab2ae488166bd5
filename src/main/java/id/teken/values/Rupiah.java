package id.teken.values;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money in whole rupiah, not negative.
 *
 * @param amount not negative; what is typed may be up to ten thousand trillion, so that sums stay in range
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);
    /** Some times the budget of the whole state. */
    private static final BigDecimal MOST_TYPED = BigDecimal.valueOf(9_999_999_999_999_999L);

    public Rupiah {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount of rupiah is not negative");
        }
    }

    /** What was typed, with or without "Rp"; empty if it is no whole, non-negative amount. */
    public static Optional<Rupiah> parse(String typed) {
        String text = typed == null ? "" : typed.strip().replaceFirst("(?i)^rp\\.?\\s*", "");
        return IndonesianNumber.parse(text).filter(number -> number.signum() >= 0 && number.compareTo(MOST_TYPED) <= 0)
                .map(BigDecimal::stripTrailingZeros).filter(number -> number.scale() <= 0)
                .map(number -> new Rupiah(number.longValueExact()));
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    /** Grouped, without "Rp": {@code 1.250.000.000}. */
    public String print() {
        return IndonesianNumber.print(BigDecimal.valueOf(amount));
    }

    /** In words (terbilang), for example {@code satu miliar dua ratus lima puluh juta rupiah}. */
    public String words() {
        return new RuleBasedNumberFormat(new ULocale("id"), RuleBasedNumberFormat.SPELLOUT).format(amount) + " rupiah";
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }
}
