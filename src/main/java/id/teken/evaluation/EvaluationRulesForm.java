package id.teken.evaluation;

import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a government reckons, as it was typed.
 *
 * @param cap, achievementWeight, absorptionWeight, followUpBelow percent, for example {@code 120} or {@code 67,5}
 * @param basis the regulation behind them; blank leaves them unconfirmed
 * @param efficiency how it is reckoned; null leaves it as it is
 */
public record EvaluationRulesForm(String cap, Measure.LowerFormula lowerFormula, Boolean weighted, String achievementWeight,
        String absorptionWeight, String followUpBelow, Integer reportDay, String basis, Efficiency efficiency) {

    private static final int PLACES = 2;
    private static final int LONGEST_BASIS = 300;
    private static final int LAST_DAY = 28;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    public EvaluationRulesForm {
        basis = PlainText.clean(basis);
    }

    /** As they stand, for changing them. */
    public static EvaluationRulesForm of(EvaluationRules rules) {
        return new EvaluationRulesForm(print(rules.cap()), rules.lowerFormula(), rules.isWeighted(), print(rules.achievementWeight()),
                print(rules.absorptionWeight()), print(rules.followUpBelow()), rules.reportDay(), rules.basis(), rules.efficiency());
    }

    /** @throws Refusal (invalid) naming every field that must be mended */
    void decide(EvaluationRules rules) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal most = percent("cap", cap, HUNDRED, MOST, problems);
        BigDecimal achievement = percent("achievementWeight", achievementWeight, new BigDecimal("0.01"), HUNDRED, problems);
        BigDecimal absorption = percent("absorptionWeight", absorptionWeight, BigDecimal.ZERO, HUNDRED, problems);
        BigDecimal below = percent("followUpBelow", followUpBelow, BigDecimal.ZERO, MOST, problems);
        if (achievement != null && absorption != null && achievement.add(absorption).compareTo(HUNDRED) != 0) {
            problems.add(new Problem("absorptionWeight", "evaluation.rules.sum"));
        }
        if (lowerFormula == null || weighted == null) {
            problems.add(new Problem(lowerFormula == null ? "lowerFormula" : "weighted", "evaluation.rules.choose"));
        }
        if (reportDay == null || reportDay < 1 || reportDay > LAST_DAY) {
            problems.add(new Problem("reportDay", "evaluation.rules.day", LAST_DAY));
        }
        if (basis.length() > LONGEST_BASIS) {
            problems.add(new Problem("basis", "refusal.long", LONGEST_BASIS));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        rules.decide(most, lowerFormula, weighted, efficiency == null ? rules.efficiency() : efficiency, achievement, absorption, below, reportDay, basis);
    }

    private static BigDecimal percent(String field, String typed, BigDecimal least, BigDecimal most, List<Problem> problems) {
        BigDecimal value = IndonesianNumber.parse(typed).orElse(null);
        if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0 || value.scale() > PLACES) {
            problems.add(new Problem(field, "evaluation.rules.percent", print(least), print(most)));
            return null;
        }
        return value;
    }

    private static String print(BigDecimal number) {
        return IndonesianNumber.print(number);
    }
}
