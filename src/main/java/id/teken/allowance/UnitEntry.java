package id.teken.allowance;

import id.teken.values.Rupiah;
import java.util.UUID;

/**
 * What was decided about a month of a unit.
 *
 * @param amount what is at stake, the sum over its employees
 */
public record UnitEntry(UUID unitId, LedgerEntry entry, Rupiah amount) {
}
