package id.teken.agreement;

import java.util.UUID;

/** An agreement that had been taken over by mistake is in force no more. @param positionId of the post below the head whose it was, or null */
public record AgreementTakenBack(UUID agreementId, UUID unitId, UUID positionId, int year) {
}
