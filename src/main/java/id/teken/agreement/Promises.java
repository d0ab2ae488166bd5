package id.teken.agreement;

import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What signed agreements promise, for those who measure it. */
@Service
@Transactional(readOnly = true)
public class Promises {

    private final AgreementRepository agreements;

    private final ActionPlanRepository plans;

    Promises(AgreementRepository agreements, ActionPlanRepository plans) {
        this.agreements = agreements;
        this.plans = plans;
    }

    /** Every agreement of a year that is in force. */
    public List<SignedAgreement> signed(int year) {
        return agreements.signed(year);
    }

    /** The agreement, if it is in force. */
    public Optional<SignedAgreement> signed(UUID agreementId) {
        return agreements.signed(agreementId);
    }

    /**
     * The lines of an agreement in their order, each with its interim targets: those of the approved action plan, before
     * its approval those that follow from the year's target.
     */
    public List<Promise> of(UUID agreementId) {
        Agreement agreement = agreements.findById(agreementId).orElseThrow(() -> Refusal.unknown("agreement.unknown"));
        Optional<ActionPlan> plan = plans.findByAgreementId(agreementId).filter(found -> found.state() == ActionPlan.State.APPROVED);
        return agreement.lines().stream().map(line -> promise(line, plan)).toList();
    }

    private static Promise promise(Line line, Optional<ActionPlan> plan) {
        var target = line.targetValue().orElseThrow();
        return new Promise(line.id(), line.number(), line.objective(), line.indicator(), line.measure(), target, line.direction(),
                line.addsUp(), line.weightValue().orElse(BigDecimal.ONE), plan.map(approved -> approved.targetsOf(line))
                        .orElseGet(() -> InterimTargets.of(line.frequency(), target, line.addsUp())));
    }
}
