package id.teken.allowance;

import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A regulation about the output part as it was typed. Number and date both empty switch it off.
 *
 * @param score, directions, complaints, budget weights in percent
 */
public record OutputForm(String regulationNumber, LocalDate regulationDate, String score, String directions, String complaints, String budget) {

    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public OutputForm {
        regulationNumber = PlainText.clean(regulationNumber);
    }

    /** @throws Refusal (invalid) naming every field that must be mended */
    OutputWeights weights(LocalDate today) {
        List<Problem> problems = LocalRules.problems(regulationNumber, regulationDate, today);
        var weights = new OutputWeights(percent("score", score, problems), percent("directions", directions, problems),
                percent("complaints", complaints, problems), percent("budget", budget, problems));
        if (problems.isEmpty() && !weights.isWhole()) {
            problems.add(new Problem("score", "output.whole"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return weights;
    }

    /** From 0 to 100 with at most two places; 0 where it is none, with a problem. */
    static BigDecimal percent(String field, String typed, List<Problem> problems) {
        BigDecimal value = IndonesianNumber.parse(typed).orElse(BigDecimal.ONE.negate());
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0 || value.scale() > PLACES) {
            problems.add(new Problem(field, "output.percentage"));
            return BigDecimal.ZERO;
        }
        return value;
    }
}
