package id.teken.agreement;

import id.teken.planning.Budget;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares a draft with RPJMD, Renstra and DPA. How grave each difference is, {@link Severities} says. */
@Component
class Alignment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plans plans;
    private final Amending amending;
    private final Severities severities;
    private final FoundRemarks found;
    private final Cascade cascade;

    Alignment(Plans plans, Amending amending, Severities severities, FoundRemarks found, Cascade cascade) {
        this.plans = plans;
        this.amending = amending;
        this.severities = severities;
        this.found = found;
        this.cascade = cascade;
    }

    /** Keeps what is found for the report of the whole government. */
    void count(Agreement agreement) {
        found.replace(agreement, remarks(agreement));
    }

    List<Remark> remarks(Agreement agreement) {
        return all(agreement, plans.of(agreement.unitId(), agreement.year()), cascade.below(List.of(agreement)), severities.current());
    }

    /** Everything there is to say, for whoever has the unit's plan of the year and the severities at hand. */
    List<Remark> all(Agreement agreement, UnitPlan plan, Cascade.Below below, Map<Remark.Kind, Remark.Severity> graveness) {
        Remarks found = new Remarks(graveness);
        agreement.lines().forEach(line -> cascade(agreement, line, below, found));
        amending.compare(agreement).ifPresent(comparison -> comparison.lines().stream().filter(Comparison.LineChange::loweredThoughMet)
                .forEach(line -> found.add(Remark.Kind.LOWERED_THOUGH_MET, line.after().id(), null, line.before().target(),
                        line.after().target())));
        return Stream.concat(remarks(agreement, plan, graveness).stream(), found.all().stream()).toList();
    }

    /** What the agreement's own text gives, beside the plan. */
    List<Remark> remarks(Agreement agreement, UnitPlan plan, Map<Remark.Kind, Remark.Severity> graveness) {
        Remarks found = new Remarks(graveness);
        if (agreement.isOfUnit()) {
            compare(agreement, plan, found);
        }
        weights(agreement).filter(sum -> sum.compareTo(HUNDRED) != 0)
                .ifPresent(sum -> found.add(Remark.Kind.WEIGHTS_NOT_100, null, null, IndonesianNumber.print(sum)));
        return found.all();
    }

    /** Main indicators of a unit that has no agreement. */
    static List<Remark> carriedByNobody(UnitPlan plan, Map<Remark.Kind, Remark.Severity> graveness) {
        Remarks found = new Remarks(graveness);
        plan.indicators().stream().filter(PlannedIndicator::isIku)
                .forEach(planned -> found.add(Remark.Kind.CARRIED_BY_NOBODY, null, null, planned.name()));
        return found.all();
    }

    /** A main indicator of the RPJMD that no unit was given. */
    static Remark allottedToNobody(String name, Map<Remark.Kind, Remark.Severity> graveness) {
        return new Remark(Remark.Kind.ALLOTTED_TO_NOBODY, graveness.get(Remark.Kind.ALLOTTED_TO_NOBODY), null, null, name);
    }

    private static void compare(Agreement agreement, UnitPlan plan, Remarks found) {
        agreement.lines().stream().filter(line -> !line.indicator().isBlank())
                .forEach(line -> remarks(line, plan.indicator(line.indicator()), found));
        plan.indicators().stream().filter(PlannedIndicator::isIku)
                .filter(planned -> agreement.lines().stream().noneMatch(line -> UnitPlan.same(line.indicator(), planned.name())))
                .forEach(planned -> found.add(Remark.Kind.PLAN_INDICATOR_MISSING, null, null, planned.name()));
        if (!agreement.lines().isEmpty() && agreement.lines().stream().noneMatch(line -> line.kind() == IndicatorKind.OUTCOME)) {
            found.add(Remark.Kind.NO_OUTCOME, null, null);
        }
        compareBudgets(agreement, plan, found);
    }

    private static void compareBudgets(Agreement agreement, UnitPlan plan, Remarks found) {
        if (plan.budgets().isEmpty()) {
            return;
        }
        agreement.programs().stream().filter(program -> !program.name().isBlank()).forEach(program -> plan.budget(program.name())
                .ifPresentOrElse(budget -> compare(program, budget, found),
                        () -> found.add(Remark.Kind.PROGRAM_NOT_IN_BUDGET, null, program.id(), program.name())));
        plan.budgets().stream()
                .filter(budget -> agreement.programs().stream().noneMatch(program -> UnitPlan.same(program.name(), budget.program())))
                .forEach(budget -> found.add(Remark.Kind.PROGRAM_MISSING, null, null, budget.program(), budget.amount().print()));
    }

    private static void cascade(Agreement agreement, Line line, Cascade.Below below, Remarks found) {
        List<Cascade.Child> children = below.children().getOrDefault(line.origin(), List.of());
        if (children.isEmpty() && below.settled().contains(agreement.id())) {
            found.add(Remark.Kind.NO_SUPPORT, line.id(), null);
        }
        if (!agreement.isOfUnit() && line.supports() == null) {
            found.add(Remark.Kind.SUPPORTS_NOTHING, line.id(), null);
        }
        below.shared().getOrDefault(agreement.unitId(), List.of()).stream()
                .filter(outcome -> outcome.year() == agreement.year() && UnitPlan.same(outcome.indicator(), line.indicator())).findFirst()
                .ifPresent(outcome -> found.add(Remark.Kind.SHARED_TWICE, line.id(), null, outcome.indicator(), outcome.owner()));
        line.targetValue().filter(target -> !children.isEmpty())
                .ifPresent(target -> RolledUp.of(line.rollUp(), children).filter(sum -> sum.compareTo(target.low()) != 0)
                        .ifPresent(sum -> found.add(Remark.Kind.ROLL_UP_DIFFERS, line.id(), null, IndonesianNumber.print(sum), line.target())));
    }

    private static void remarks(Line line, Optional<PlannedIndicator> planned, Remarks found) {
        if (planned.isEmpty()) {
            found.add(Remark.Kind.NOT_IN_PLAN, line.id(), null);
        } else {
            PlannedIndicator plan = planned.get();
            if (plan.source() != PlannedIndicator.Source.RPJMD) {
                found.add(Remark.Kind.NOT_FROM_RPJMD, line.id(), null);
            }
            Optional<Target> target = Target.parse(plan.target());
            if (line.targetValue().isPresent() && target.isPresent()
                    && line.targetValue().get().weakerThan(target.get(), plan.direction())) {
                found.add(Remark.Kind.TARGET_WEAKER_THAN_PLAN, line.id(), null, line.target(), plan.source().name(), plan.target());
            }
            if (!line.measure().isBlank() && !UnitPlan.same(line.measure(), plan.measure())) {
                found.add(Remark.Kind.MEASURE_DIFFERS, line.id(), null, line.measure(), plan.measure());
            }
        }
        if (line.kind() == IndicatorKind.PROCESS) {
            found.add(Remark.Kind.PROCESS_INDICATOR, line.id(), null);
        }
        Optional<Target> last = Target.parse(line.lastResult());
        if (line.targetValue().isPresent() && last.isPresent()
                && line.targetValue().get().weakerThan(last.get(), line.direction())) {
            found.add(Remark.Kind.WEAKER_THAN_LAST_YEAR, line.id(), null, line.target(), line.lastResult());
        }
    }

    private static void compare(Program program, Budget budget, Remarks found) {
        program.budgetValue().filter(amount -> !amount.equals(budget.amount())).ifPresent(amount -> found.add(
                Remark.Kind.BUDGET_DIFFERS, null, program.id(), amount.print(), budget.amount().print()));
    }

    /** Sum of the weights, if every line has a readable one. */
    private static Optional<BigDecimal> weights(Agreement agreement) {
        boolean complete = !agreement.lines().isEmpty()
                && agreement.lines().stream().allMatch(line -> line.weightValue().isPresent());
        return complete ? Optional.of(agreement.lines().stream().map(line -> line.weightValue().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
    }

    /** Collects what is found, each with its severity. */
    private static final class Remarks {

        private final Map<Remark.Kind, Remark.Severity> graveness;
        private final List<Remark> found = new ArrayList<>();

        Remarks(Map<Remark.Kind, Remark.Severity> graveness) {
            this.graveness = graveness;
        }

        void add(Remark.Kind kind, UUID lineId, UUID programId, Object... arguments) {
            found.add(new Remark(kind, graveness.get(kind), lineId, programId, arguments));
        }

        List<Remark> all() {
            return found;
        }
    }
}
