package id.teken.allowance;

import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A regulation as it was typed. Number and date both empty switch the consequence off.
 *
 * @param threshold, stake percent, for example {@code 90} or {@code 87,5}
 */
public record AllowanceForm(String regulationNumber, LocalDate regulationDate, String threshold, String stake, Integer streak,
        Forfeiture forfeiture, ReleaseTest releaseTest, YearEnd yearEnd) {

    private static final int LONGEST_STREAK = 12;
    private static final int PLACES = 2;

    public AllowanceForm {
        regulationNumber = PlainText.clean(regulationNumber);
    }

    /** Whether the consequence shall not be in force. */
    boolean isOff() {
        return regulationNumber.isEmpty();
    }

    /** @throws Refusal (invalid) naming every field that must be mended */
    AllowancePolicy policy(LocalDate today) {
        List<Problem> problems = LocalRules.problems(regulationNumber, regulationDate, today);
        BigDecimal reached = percentage("threshold", threshold, problems);
        BigDecimal held = percentage("stake", stake, problems);
        if (streak == null || streak < 2 || streak > LONGEST_STREAK) {
            problems.add(new Problem("streak", "allowance.streak", 2, LONGEST_STREAK));
        }
        if (forfeiture == null || releaseTest == null || yearEnd == null) {
            problems.add(new Problem("forfeiture", "allowance.choose"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new AllowancePolicy(reached, held, streak, forfeiture, releaseTest, yearEnd);
    }

    private static BigDecimal percentage(String field, String typed, List<Problem> problems) {
        BigDecimal value = IndonesianNumber.parse(typed).orElse(BigDecimal.ZERO);
        if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(100)) > 0 || value.scale() > PLACES) {
            problems.add(new Problem(field, "allowance.percentage"));
        }
        return value;
    }
}
