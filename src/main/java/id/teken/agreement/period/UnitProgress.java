package id.teken.agreement.period;

import id.teken.agreement.AgreementState;
import java.util.UUID;

/**
 * How far a unit is.
 *
 * @param agreementId null while it was not begun
 * @param state       null while it was not begun
 * @param planned     whether the plans give it an indicator in that year
 */
public record UnitProgress(UUID unitId, String unit, UUID agreementId, AgreementState state, boolean planned) {

    public boolean isSigned() {
        return state == AgreementState.SIGNED;
    }
}
