package id.teken.agreement;

import id.teken.engine.Decisions;
import id.teken.planning.Budget;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares a draft with RPJMD, Renstra and DPA. How grave each difference is, the decision table {@code alignment} says. */
@Component
class Alignment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plans plans;
    private final Map<Remark.Kind, Remark.Severity> severities = new EnumMap<>(Remark.Kind.class);

    Alignment(Plans plans, Decisions decisions) {
        this.plans = plans;
        for (Remark.Kind kind : Remark.Kind.values()) {
            Object severity = decisions.decide("alignment", Map.of("remark", kind.name())).get("severity");
            severities.put(kind, Remark.Severity.valueOf(severity.toString()));
        }
    }

    List<Remark> remarks(Agreement agreement) {
        return remarks(agreement, plans.of(agreement.unitId(), agreement.year()));
    }

    /** The same for whoever has the unit's plan of the year at hand. */
    List<Remark> remarks(Agreement agreement, UnitPlan plan) {
        List<Remark> found = new ArrayList<>();
        agreement.lines().stream().filter(line -> !line.indicator().isBlank())
                .forEach(line -> remarks(line, plan.indicator(line.indicator()), found));
        plan.indicators().stream().filter(PlannedIndicator::isIku)
                .filter(planned -> agreement.lines().stream().noneMatch(line -> UnitPlan.same(line.indicator(), planned.name())))
                .forEach(planned -> add(found, Remark.Kind.PLAN_INDICATOR_MISSING, null, null, planned.name()));
        if (!agreement.lines().isEmpty() && agreement.lines().stream().noneMatch(line -> line.kind() == IndicatorKind.OUTCOME)) {
            add(found, Remark.Kind.NO_OUTCOME, null, null);
        }
        weights(agreement).filter(sum -> sum.compareTo(HUNDRED) != 0)
                .ifPresent(sum -> add(found, Remark.Kind.WEIGHTS_NOT_100, null, null, IndonesianNumber.print(sum)));
        agreement.programs().forEach(program -> plan.budget(program.name()).ifPresent(budget -> compare(program, budget, found)));
        return found;
    }

    private void remarks(Line line, Optional<PlannedIndicator> planned, List<Remark> found) {
        if (planned.isEmpty()) {
            add(found, Remark.Kind.NOT_IN_PLAN, line.id(), null);
        } else {
            PlannedIndicator plan = planned.get();
            Optional<Target> target = Target.parse(plan.target());
            if (line.targetValue().isPresent() && target.isPresent()
                    && line.targetValue().get().weakerThan(target.get(), plan.direction())) {
                add(found, Remark.Kind.TARGET_WEAKER_THAN_PLAN, line.id(), null, line.target(), plan.source().name(), plan.target());
            }
            if (!line.measure().isBlank() && !UnitPlan.same(line.measure(), plan.measure())) {
                add(found, Remark.Kind.MEASURE_DIFFERS, line.id(), null, line.measure(), plan.measure());
            }
        }
        Optional<Target> last = Target.parse(line.lastResult());
        if (line.targetValue().isPresent() && last.isPresent()
                && line.targetValue().get().weakerThan(last.get(), line.direction())) {
            add(found, Remark.Kind.WEAKER_THAN_LAST_YEAR, line.id(), null, line.target(), line.lastResult());
        }
    }

    private void compare(Program program, Budget budget, List<Remark> found) {
        program.budgetValue().filter(amount -> !amount.equals(budget.amount())).ifPresent(amount -> add(found,
                Remark.Kind.BUDGET_DIFFERS, null, program.id(), amount.print(), budget.amount().print()));
    }

    /** Sum of the weights, if every line has a readable one. */
    private static Optional<BigDecimal> weights(Agreement agreement) {
        boolean complete = !agreement.lines().isEmpty()
                && agreement.lines().stream().allMatch(line -> line.weightValue().isPresent());
        return complete ? Optional.of(agreement.lines().stream().map(line -> line.weightValue().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
    }

    private void add(List<Remark> found, Remark.Kind kind, UUID lineId, UUID programId, Object... arguments) {
        found.add(new Remark(kind, severities.get(kind), lineId, programId, arguments));
    }
}
