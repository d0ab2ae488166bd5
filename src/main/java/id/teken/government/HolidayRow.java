package id.teken.government;

import java.time.LocalDate;

/**
 * One row of a table of holidays that is to be taken over.
 *
 * @param line   in the file, from 1
 * @param change what storing it would do
 */
public record HolidayRow(int line, LocalDate day, Holiday.Kind kind, String name, String source, Change change) {

    /** What a row would do to the days known so far. */
    public enum Change {
        NEW, CHANGED, SAME
    }
}
