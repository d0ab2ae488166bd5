package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.AgreementReader;
import id.teken.allowance.AllowanceDecisions;
import id.teken.evaluation.ReportReader;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What tasks are about, whichever process they belong to. */
@Component
class Subjects {

    private final AgreementReader agreements;
    private final ActionPlanReader plans;
    private final ReportReader reports;
    private final AllowanceDecisions allowances;

    Subjects(AgreementReader agreements, ActionPlanReader plans, ReportReader reports, AllowanceDecisions allowances) {
        this.agreements = agreements;
        this.plans = plans;
        this.reports = reports;
        this.allowances = allowances;
    }

    /** Whether there is such a thing and the person may see it. */
    boolean isVisible(UUID id, Person person) {
        return agreements.isVisible(id, person) || plans.isVisible(id, person) || reports.isVisible(id, person)
                || allowances.isVisible(id, person);
    }
}
