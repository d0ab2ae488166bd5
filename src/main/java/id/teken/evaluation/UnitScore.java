package id.teken.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/** Score of a unit for a month, as the repository reads it. */
record UnitScore(UUID unitId, BigDecimal score) {
}
