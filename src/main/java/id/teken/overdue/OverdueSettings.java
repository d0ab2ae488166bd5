package id.teken.overdue;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current government's reminders and reports. */
@Service
@Transactional
public class OverdueSettings {

    private static final int MOST_BEFORE = 30;
    private static final int MOST_SECRETARY = 60;
    private static final int MOST_LEADER = 90;

    private final OverdueRulesRepository rules;

    OverdueSettings(OverdueRulesRepository rules) {
        this.rules = rules;
    }

    /** As decided, or as they come with the product. */
    @Transactional(readOnly = true)
    public OverdueRules current() {
        return rules.findAll().stream().findFirst().orElseGet(OverdueRules::new);
    }

    /** Decides anew; what was reported stays reported. Null stands for a number that was not readable. */
    public OverdueRules change(Integer daysBefore, Integer secretaryAfter, Integer leaderAfter) {
        List<Problem> problems = new ArrayList<>();
        check(problems, "daysBefore", daysBefore, 0, MOST_BEFORE);
        check(problems, "secretaryAfter", secretaryAfter, 1, MOST_SECRETARY);
        check(problems, "leaderAfter", leaderAfter, 2, MOST_LEADER);
        if (problems.isEmpty() && leaderAfter <= secretaryAfter) {
            problems.add(new Problem("leaderAfter", "overdue.rules.order"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        OverdueRules current = current();
        current.decide(daysBefore, secretaryAfter, leaderAfter);
        return rules.saveAndFlush(current);
    }

    private static void check(List<Problem> problems, String field, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            problems.add(new Problem(field, "overdue.rules.range", least, most));
        }
    }
}
