package id.teken.allowance;

import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A regulation about the output part as it was typed. Number and date both empty switch it off.
 *
 * @param score, directions, complaints, budget weights in percent
 * @param portion percent of the allowance that is the output part; blank where the percentages are only shown
 */
public record OutputForm(String regulationNumber, LocalDate regulationDate, String score, String directions, String complaints, String budget,
        String portion) {

    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public OutputForm {
        regulationNumber = PlainText.clean(regulationNumber);
    }

    /** Whether the output part shall not be in force. */
    boolean isOff() {
        return regulationNumber.isEmpty();
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

    /** @throws Refusal (invalid) where it is not a percentage above 0; null where it is blank */
    BigDecimal paidPortion() {
        if (portion == null || portion.isBlank()) {
            return null;
        }
        List<Problem> problems = new ArrayList<>();
        BigDecimal value = percent("portion", portion, problems);
        if (problems.isEmpty() && value.signum() == 0) {
            problems.add(new Problem("portion", "output.portion.none"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return value;
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
