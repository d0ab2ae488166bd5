package id.teken.government;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is needed to put an official into a post.
 *
 * @param to        last day, or null while open; a Plh. needs one
 * @param decree    number and date of the decision, or null
 * @param endFormer whether whoever is in office leaves the day before; otherwise such an appointment is refused
 */
public record NewAppointment(UUID positionId, UUID officialId, Appointment.Kind kind, LocalDate from, LocalDate to,
        String decree, boolean endFormer) {
}
