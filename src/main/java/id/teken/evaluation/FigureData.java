package id.teken.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The result of a line as a person typed it.
 *
 * @param value      in Indonesian notation, or a predicate; blank while it is not known
 * @param reason     why it is not known; does not count where there is a value
 * @param expectedOn when it will be known, or null
 */
public record FigureData(UUID lineId, String value, UnknownReason reason, LocalDate expectedOn, String note) {
}
