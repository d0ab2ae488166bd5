package id.teken.agreement;

import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.List;

/** What is missing or unreadable in a draft; it can be kept so, but not submitted. */
final class DraftProblems {

    /** Most characters of a sentence and of a word or two that are handed in. */
    static final int LONG = 1_000;
    static final int SHORT = 200;

    private final List<Problem> problems = new ArrayList<>();

    private DraftProblems() {
    }

    static List<Problem> of(Agreement agreement) {
        var found = new DraftProblems();
        if (agreement.lines().isEmpty()) {
            found.problems.add(new Problem("lines", "agreement.lines.missing"));
        }
        if (agreement.isOfUnit() && agreement.programs().isEmpty()) {
            found.problems.add(new Problem("programs", "agreement.programs.missing"));
        }
        for (Line line : agreement.lines()) {
            found.check(line, "lines[" + (line.number() - 1) + "].");
        }
        for (Program program : agreement.programs()) {
            found.check(program, "programs[" + (program.number() - 1) + "].");
        }
        return found.problems;
    }

    private void check(Line line, String path) {
        text(line.objective(), path + "objective", LONG);
        text(line.indicator(), path + "indicator", LONG);
        text(line.measure(), path + "unit", SHORT);
        if (line.targetValue().isEmpty()) {
            number(line.target(), path + "target", "agreement.target.bad");
        } else if ((line.direction() == Target.Direction.RANGE)
                != (line.targetValue().get().scale() == Target.Scale.RANGE)) {
            problems.add(new Problem(path + "target", "agreement.target.range"));
        }
        if (line.weightValue().isEmpty()) {
            number(line.weight(), path + "weight", "agreement.weight.bad");
        }
    }

    private void check(Program program, String path) {
        text(program.name(), path + "name", LONG);
        if (program.budgetValue().isEmpty()) {
            number(program.budget(), path + "budget", "agreement.budget.bad");
        }
    }

    private void text(String value, String path, int longest) {
        if (value.isBlank()) {
            problems.add(new Problem(path, "agreement.field.missing"));
        } else if (value.length() > longest) {
            problems.add(new Problem(path, "agreement.field.long", longest));
        }
    }

    private void number(String value, String path, String otherwise) {
        if (value.isBlank()) {
            problems.add(new Problem(path, "agreement.field.missing"));
        } else if (IndonesianNumber.hint(value).isPresent()) {
            problems.add(new Problem(path, "agreement.number.point", IndonesianNumber.hint(value).get()));
        } else {
            problems.add(new Problem(path, otherwise));
        }
    }
}
