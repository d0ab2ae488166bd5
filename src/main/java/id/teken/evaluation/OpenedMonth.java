package id.teken.evaluation;

import java.util.UUID;

/** A month that was opened for an agreement. */
record OpenedMonth(UUID agreementId, int month) {
}
