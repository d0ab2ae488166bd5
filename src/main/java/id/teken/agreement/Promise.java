package id.teken.agreement;

import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A line of a signed agreement, ready to be measured.
 *
 * @param measure what it is measured in (satuan)
 * @param target  of the year
 * @param addsUp  whether the interim targets and the results add up to the year's; else the last one stands
 * @param weight  in percent, above 0
 * @param interim targets by month, 1 to 12: in the months without one the line is not measured
 */
public record Promise(UUID lineId, int number, String objective, String indicator, String measure, Target target,
        Target.Direction direction, boolean addsUp, BigDecimal weight, SortedMap<Integer, Target> interim) {
}
