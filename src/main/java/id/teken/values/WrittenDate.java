package id.teken.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day as it stands in a cell of a table. */
public final class WrittenDate {

    private static final List<DateTimeFormatter> DATES = List.of(formatter("d/M/uuuu"), formatter("d-M-uuuu"), formatter("uuuu-M-d"),
            formatter("d MMMM uuuu"), formatter("d MMM uuuu"));
    /** Day 0 of the serial numbers by which spreadsheets keep dates. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDate() {
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.forLanguageTag("id"))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Days come as a serial number, or as text in the ways people write them; empty for anything else. */
    public static Optional<LocalDate> parse(String typed) {
        if (typed.matches("[1-9]\\d{4}")) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(typed)));
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(typed, format));
            } catch (DateTimeException otherwise) {
                // the next way
            }
        }
        return Optional.empty();
    }
}
