package id.teken.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a civil servant (nomor induk pegawai): 18 digits that begin with the date of birth. The rest differs between
 * kinds of employment and is not judged.
 */
public record Nip(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{18}");
    private static final int EARLIEST_BIRTH = 1920;
    private static final int LATEST_BIRTH = 2099;

    /** @throws IllegalArgumentException if the digits cannot be such a number; see {@link #parse} for typed text */
    public Nip {
        if (birth(digits).isEmpty()) {
            throw new IllegalArgumentException("Not a NIP");
        }
    }

    /** The number that was typed, with or without spaces, points or hyphens between its parts; empty if it is none. */
    public static Optional<Nip> parse(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s.-]", "");
        return birth(digits).map(day -> new Nip(digits));
    }

    public LocalDate birthDate() {
        return birth(digits).orElseThrow();
    }

    /** As it is printed, in its four parts: {@code 19700101 199503 1 001}. */
    public String print() {
        return digits.substring(0, 8) + ' ' + digits.substring(8, 14) + ' ' + digits.charAt(14) + ' ' + digits.substring(15);
    }

    private static Optional<LocalDate> birth(String digits) {
        if (digits == null || !FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
            return Optional.of(day).filter(date -> date.getYear() >= EARLIEST_BIRTH && date.getYear() <= LATEST_BIRTH);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
