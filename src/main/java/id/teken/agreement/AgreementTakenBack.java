package id.teken.agreement;

import java.util.UUID;

/** An agreement that had been taken over by mistake is in force no more. */
public record AgreementTakenBack(UUID agreementId, UUID unitId, int year) {
}
