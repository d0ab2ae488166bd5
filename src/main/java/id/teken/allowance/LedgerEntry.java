package id.teken.allowance;

import java.time.YearMonth;

/**
 * One line of a unit's ledger; lines are added, never changed, and the newest about a month counts.
 *
 * @param about      the month whose allowance it decides on
 * @param decidedIn  the month whose figures led to it
 * @param correction whether it follows from figures that were corrected or came late
 */
public record LedgerEntry(YearMonth about, Consequence consequence, YearMonth decidedIn, boolean correction) {
}
