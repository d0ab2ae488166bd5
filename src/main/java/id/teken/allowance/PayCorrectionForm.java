package id.teken.allowance;

import id.teken.values.PlainText;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A correction as it was typed.
 *
 * @param employee NIP, or the number of somebody who has none
 * @param name     needed only for somebody who was forgotten
 * @param base     the month's whole allowance in rupiah
 * @param from     first day in the unit, or null if before the month
 * @param to       last day in the unit, or null if after the month
 */
public record PayCorrectionForm(UUID unitId, Integer year, Integer month, String employee, String name, String base, LocalDate from,
        LocalDate to, String reason) {

    public PayCorrectionForm {
        name = PlainText.clean(name);
        reason = PlainText.clean(reason);
    }
}
