package id.teken.planning;

import id.teken.values.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry about the money of a program in a month. Entries are only added; the newest of a cell counts.
 *
 * @param kind   what was spent (SP2D), or what the cash plan (Anggaran Kas) foresees
 * @param month  1 to 12
 * @param reason why it differs from the entry before; "" where there was none or nothing was said
 */
public record Spending(UUID unitId, int year, int month, String program, Kind kind, Rupiah amount, String reason,
        String enteredByName, Instant enteredAt) {

    /** Spent or planned. */
    public enum Kind {
        REALISED, PLANNED
    }
}
