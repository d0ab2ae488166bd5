package id.teken.allowance;

import id.teken.values.Nip;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an employee is told apart from others: the NIP, or for contract staff a number that PERSONNEL gave. That one needs a
 * letter, so that a mistyped NIP or a NIK is never taken for it.
 */
final class EmployeeNumber {

    private static final Pattern OWN = Pattern.compile("(?=.*[A-Z])[A-Z0-9][A-Z0-9./-]{0,39}");

    private EmployeeNumber() {
    }

    /** Digits of a NIP, or a number of PERSONNEL's own in capitals; empty if it is neither. */
    static Optional<String> parse(String typed) {
        String clean = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Nip.parse(typed).map(Nip::digits).or(() -> Optional.of(clean).filter(number -> OWN.matcher(number).matches()));
    }

    static boolean isNip(String number) {
        return Nip.parse(number).isPresent();
    }
}
