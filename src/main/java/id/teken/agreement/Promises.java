package id.teken.agreement;

import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Every agreement of a unit that is in force in a year. */
    public List<SignedAgreement> signed(int year) {
        return agreements.signed(year);
    }

    /** Every agreement of a year that is in force, or was until it was amended: those of units, and those of posts below their heads. */
    public List<SignedAgreement> everSigned(int year) {
        return agreements.everSigned(year);
    }

    /**
     * The versions of an agreement that came before it.
     *
     * @param agreements newest first
     * @param heirs      by a line of a former version, the line of this one that goes on with it
     */
    public record Lineage(List<UUID> agreements, Map<UUID, UUID> heirs) {
    }

    /** What was measured under former versions belongs to the same promises. */
    public Lineage lineage(UUID agreementId) {
        Agreement agreement = agreements.findById(agreementId).orElseThrow(() -> Refusal.unknown("agreement.unknown"));
        Map<UUID, UUID> current = agreement.lines().stream().collect(Collectors.toMap(Line::origin, Line::id));
        List<UUID> former = new ArrayList<>();
        Map<UUID, UUID> heirs = new HashMap<>();
        for (Agreement version = agreement; version.amendment().isPresent(); former.add(version.id())) {
            version = agreements.findById(version.amendment().amendsId()).orElseThrow();
            version.lines().stream().filter(line -> current.containsKey(line.origin()))
                    .forEach(line -> heirs.put(line.id(), current.get(line.origin())));
        }
        return new Lineage(List.copyOf(former), Map.copyOf(heirs));
    }

    /** The agreement, if it is in force or was until it was amended. */
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
