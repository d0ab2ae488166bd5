package id.teken.evaluation;

import id.teken.values.Target;
import java.math.BigDecimal;

/**
 * One period of a line that is due.
 *
 * @param target the interim target
 * @param result a number, or the rank of a predicate on the target's own scale; null while it is not known
 */
public record Period(Target target, BigDecimal result) {
}
