package id.teken.allowance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What PERSONNEL says is right about one employee in a month that was decided.
 *
 * @param employee with the right allowance and days; an allowance of 0 takes somebody out who was not there
 * @param proposedBy name
 */
public record PayCorrection(UUID id, YearMonth about, Employee employee, String reason, String proposedBy, Instant proposedAt) {
}
