package id.teken.allowance;

import id.teken.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Somebody whose allowance is at stake in a unit and month.
 *
 * @param number NIP of 18 digits, or the number that PERSONNEL gave somebody who has none; that one has a letter in it
 * @param login  of the account through which somebody without a NIP sees the own ledger; null otherwise
 * @param base   the month's whole allowance
 * @param from   first day in the unit, or null if before the month
 * @param to     last day in the unit, or null if after the month
 */
public record Employee(UUID unitId, String number, String name, String login, Rupiah base, LocalDate from, LocalDate to) {

    Share share(YearMonth month) {
        return new Share(month, base, from, to);
    }
}
