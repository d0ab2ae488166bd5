package id.teken.evaluation;

import id.teken.agreement.Promise;
import id.teken.values.Target;
import java.util.List;

/**
 * A line as it stands in a month.
 *
 * @param interim  what should be reached by the end of the month, or in its period; null where the line is not due
 * @param earlier  what was reported for the months before, oldest first
 * @param now      what was reported for this month, or null while nothing was
 */
public record SheetLine(Promise promise, Target interim, List<Realization> earlier, Realization now, Achievement achievement) {

    public boolean isDue() {
        return interim != null;
    }

    /** The month of an earlier figure. */
    public static int month(Realization earlier) {
        return earlier.month();
    }
}
