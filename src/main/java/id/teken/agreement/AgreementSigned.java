package id.teken.agreement;

import java.util.UUID;

/** Both parties have signed; the agreement is in force. */
public record AgreementSigned(UUID agreementId, UUID unitId, int year) {
}
