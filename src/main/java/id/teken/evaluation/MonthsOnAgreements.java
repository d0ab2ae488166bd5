package id.teken.evaluation;

import id.teken.agreement.BuiltOnAgreements;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Months are reported on agreements. */
@Component
class MonthsOnAgreements implements BuiltOnAgreements {

    private final MonthlyReportRepository reports;

    MonthsOnAgreements(MonthlyReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public boolean isBuilt(UUID agreementId) {
        return reports.existsByAgreementId(agreementId);
    }
}
