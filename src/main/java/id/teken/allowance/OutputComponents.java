package id.teken.allowance;

import java.math.BigDecimal;

/** What is known of a unit's month, in percent; null where it is not. */
public record OutputComponents(BigDecimal score, BigDecimal directions, BigDecimal complaints, BigDecimal budget) {
}
