package id.teken.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line promises to reach: a number, a range {@code 60 - 70}, or a predicate such as WTP or BB.
 *
 * @param low  the number, the lower bound, or the rank of the predicate on its own scale
 * @param high as low, but the upper bound of a range
 */
public record Target(String text, BigDecimal low, BigDecimal high, Scale scale) {

    /** Targets of different scales cannot be compared. */
    public enum Scale {
        NUMBER, RANGE, AUDIT_OPINION, SAKIP_PREDICATE
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER, LOWER, RANGE
    }

    /** Two long numbers fit; the pattern below takes its time over longer texts. */
    private static final int LONGEST = 60;
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*(?:-|–|s\\.?d\\.?)\\s*(\\S+)");
    private static final List<String> AUDIT_OPINIONS = List.of("TMP", "TW", "WDP", "WTP");
    private static final List<String> SAKIP_PREDICATES = List.of("D", "C", "CC", "B", "BB", "A", "AA");
    private static final Map<Scale, List<String>> PREDICATES = Map.of(Scale.AUDIT_OPINION, AUDIT_OPINIONS,
            Scale.SAKIP_PREDICATE, SAKIP_PREDICATES);

    /** The target that was typed, or empty if it is none of the three. */
    public static Optional<Target> parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = IndonesianNumber.parse(text);
        if (number.isPresent()) {
            return Optional.of(new Target(text, number.get(), number.get(), Scale.NUMBER));
        }
        for (var predicates : PREDICATES.entrySet()) {
            int rank = predicates.getValue().indexOf(text.toUpperCase(Locale.ROOT));
            if (rank >= 0) {
                BigDecimal value = BigDecimal.valueOf(rank + 1L);
                return Optional.of(new Target(text, value, value, predicates.getKey()));
            }
        }
        return range(text);
    }

    private static Optional<Target> range(String text) {
        Matcher bounds = RANGE.matcher(text);
        if (!bounds.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = IndonesianNumber.parse(bounds.group(1));
        Optional<BigDecimal> high = IndonesianNumber.parse(bounds.group(2));
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Target(text, low.get(), high.get(), Scale.RANGE));
    }

    /** Whether this promises less than the other one; false where the two cannot be compared. */
    public boolean weakerThan(Target other, Direction direction) {
        if (scale != other.scale) {
            return false;
        }
        return switch (direction) {
            case HIGHER -> high.compareTo(other.high) < 0;
            case LOWER -> low.compareTo(other.low) > 0;
            case RANGE -> low.compareTo(other.low) < 0 || high.compareTo(other.high) > 0;
        };
    }
}
