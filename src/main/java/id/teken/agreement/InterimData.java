package id.teken.agreement;

import java.util.UUID;

/**
 * An interim target as a person typed it.
 *
 * @param month 1 to 12, the end of a period of the line
 */
public record InterimData(UUID lineId, int month, String target) {
}
