package id.teken.allowance;

import id.teken.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Somebody whose allowance is at stake in a unit and month.
 *
 * @param nip  18 digits
 * @param base the month's whole allowance
 * @param from first day in the unit, or null if before the month
 * @param to   last day in the unit, or null if after the month
 */
public record Employee(UUID unitId, String nip, String name, Rupiah base, LocalDate from, LocalDate to) {

    Share share(YearMonth month) {
        return new Share(month, base, from, to);
    }
}
