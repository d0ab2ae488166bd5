package id.teken.agreement;

import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is missing or unreadable in an action plan; it can be kept so, but not handed in. */
final class PlanProblems {

    private final ActionPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    private PlanProblems(ActionPlan plan) {
        this.plan = plan;
    }

    /** The paths count lines and steps in the plan's order, and name months. */
    static List<Problem> of(ActionPlan plan) {
        var found = new PlanProblems(plan);
        List<Line> lines = plan.agreement().lines();
        for (int index = 0; index < lines.size(); index++) {
            found.check(lines.get(index), "lines[" + index + "]");
        }
        List<StepData> steps = plan.steps();
        if (steps.isEmpty()) {
            found.problems.add(new Problem("steps", "plan.steps.missing"));
        }
        for (int index = 0; index < steps.size(); index++) {
            found.check(steps.get(index), "steps[" + index + "].");
        }
        return found.problems;
    }

    private void check(Line line, String path) {
        Target year = line.targetValue().orElseThrow();
        BigDecimal sum = BigDecimal.ZERO;
        Optional<Target> last = Optional.empty();
        boolean readable = true;
        for (InterimData interim : plan.targets().stream().filter(target -> target.lineId().equals(line.id())).toList()) {
            last = Target.parse(interim.target()).filter(target -> target.scale() == year.scale());
            if (last.isEmpty()) {
                readable = false;
                add(path + ".targets[" + interim.month() + "]", interim.target());
            } else {
                sum = sum.add(last.get().low());
            }
        }
        if (readable && line.addsUp() && sum.compareTo(year.low()) != 0) {
            problems.add(new Problem(path, "plan.sum.other", IndonesianNumber.print(sum), year.text()));
        }
        if (readable && !line.addsUp() && last.filter(target -> same(target, year)).isEmpty()) {
            problems.add(new Problem(path, "plan.end.other", year.text()));
        }
    }

    private void add(String path, String typed) {
        if (typed.isBlank()) {
            problems.add(new Problem(path, "agreement.field.missing"));
        } else if (IndonesianNumber.hint(typed).isPresent()) {
            problems.add(new Problem(path, "agreement.number.point", IndonesianNumber.hint(typed).get()));
        } else {
            problems.add(new Problem(path, "agreement.target.bad"));
        }
    }

    private void check(StepData step, String path) {
        if (step.name().isBlank()) {
            problems.add(new Problem(path + "name", "agreement.field.missing"));
        }
        if (step.personInCharge().isBlank()) {
            problems.add(new Problem(path + "personInCharge", "agreement.field.missing"));
        }
        if (step.firstMonth() == null || step.lastMonth() == null || step.firstMonth() > step.lastMonth()) {
            problems.add(new Problem(path + "lastMonth", "plan.months.bad"));
        }
    }

    private static boolean same(Target one, Target other) {
        return one.low().compareTo(other.low()) == 0 && one.high().compareTo(other.high()) == 0;
    }
}
