package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A month of a unit has its score.
 *
 * @param government code
 * @param month      1 to 12
 * @param score      in percent, two places; null where nothing was due and no spending was known
 */
public record MonthAssessed(String government, UUID unitId, UUID agreementId, int year, int month, BigDecimal score) {
}
