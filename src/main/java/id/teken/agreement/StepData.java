package id.teken.agreement;

import java.util.UUID;

/**
 * A step of an action plan as a person typed it.
 *
 * @param firstMonth, lastMonth 1 to 12, or null while not chosen
 */
public record StepData(UUID lineId, String name, Integer firstMonth, Integer lastMonth, String personInCharge, String program) {
}
