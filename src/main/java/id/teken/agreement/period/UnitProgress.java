package id.teken.agreement.period;

import id.teken.agreement.AgreementState;
import java.util.UUID;

/**
 * How far a unit is.
 *
 * @param agreementId null while it was not begun
 * @param state       null while it was not begun
 * @param planned     whether the plans give it an indicator in that year
 * @param failure     why it could not be begun when that was tried last; null where nothing failed
 * @param takenOver   whether it was signed on paper before the product was used
 */
public record UnitProgress(UUID unitId, String unit, UUID agreementId, AgreementState state, boolean planned, String failure, boolean takenOver) {

    public boolean isSigned() {
        return state == AgreementState.SIGNED;
    }
}
