package id.teken.allowance;

import id.teken.values.Rupiah;
import java.util.UUID;

/**
 * What was decided about a month of a unit.
 *
 * @param amount   what is at stake: the sum over the newest entries of its employees
 * @param personal whether only single employees were corrected: then nothing changed for the unit but its amount
 */
public record UnitEntry(UUID unitId, LedgerEntry entry, Rupiah amount, boolean personal) {
}
