package id.teken.agreement;

import java.util.UUID;

/** The Sekda's word on one correction; a rejection needs a reason. */
public record Decision(UUID correctionId, boolean approve, String reason) {
}
