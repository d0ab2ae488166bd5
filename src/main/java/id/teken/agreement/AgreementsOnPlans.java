package id.teken.agreement;

import id.teken.planning.documents.BuiltOnPlans;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agreements are filled from plans; one that was withdrawn does not count. */
@Component
class AgreementsOnPlans implements BuiltOnPlans {

    private final AgreementRepository agreements;

    AgreementsOnPlans(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean isBuilt(Collection<UUID> unitIds, int firstYear, int lastYear) {
        return agreements.existsByUnitIdInAndYearBetweenAndStateNot(unitIds, firstYear, lastYear, AgreementState.WITHDRAWN);
    }
}
