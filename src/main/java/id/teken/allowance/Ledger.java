package id.teken.allowance;

import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.YearEnd;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds, releases and forfeits, month after month. A month whose figures are missing decides nothing and ends a streak: that
 * months were missed in a row is not proven. Releasing comes before forfeiting, and only what is held can be forfeited.
 */
public final class Ledger {

    private final AllowancePolicy policy;
    private final Map<YearMonth, Consequence> state = new LinkedHashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<YearMonth> streak = new ArrayList<>();

    private Ledger(AllowancePolicy policy) {
        this.policy = policy;
    }

    /** Decides months in their order, each December with the year's end. */
    public static Ledger of(List<JudgedMonth> months, AllowancePolicy policy) {
        Ledger ledger = new Ledger(policy);
        months.forEach(ledger::add);
        return ledger;
    }

    /** Where each month stands, first to last. */
    public Map<YearMonth, Consequence> state() {
        return Map.copyOf(state);
    }

    /** Every decision in its order. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * What must be added to decisions made before, so that they say what the figures of today say.
     *
     * @param made   decisions made before, first to last
     * @param during the month in which the difference is noticed
     */
    public List<LedgerEntry> missingFrom(List<LedgerEntry> made, YearMonth during) {
        Map<YearMonth, Consequence> before = new LinkedHashMap<>();
        made.forEach(entry -> before.put(entry.about(), entry.consequence()));
        List<LedgerEntry> missing = new ArrayList<>();
        state.forEach((month, consequence) -> {
            if (before.get(month) != consequence) {
                boolean turnsBack = before.containsKey(month) && !follows(before.get(month), consequence);
                missing.add(new LedgerEntry(month, consequence, during, turnsBack));
            }
        });
        return missing;
    }

    private void add(JudgedMonth judged) {
        YearMonth month = judged.month();
        if (judged.releases()) {
            turnHeld(Consequence.RELEASED, month);
        }
        decide(month, judged.result(), month);
        if (judged.result() == Consequence.HELD) {
            streak.add(month);
            forfeit(month);
        } else {
            streak.clear();
        }
        if (month.getMonth() == Month.DECEMBER) {
            streak.clear();
            if (policy.yearEnd() != YearEnd.CARRIED) {
                turnHeld(policy.yearEnd() == YearEnd.RELEASED ? Consequence.RELEASED : Consequence.FORFEITED, month);
            }
        }
    }

    private void forfeit(YearMonth now) {
        if (streak.size() < policy.streak()) {
            return;
        }
        if (policy.forfeiture() == Forfeiture.ALL) {
            streak.forEach(month -> forfeitIfHeld(month, now));
        } else {
            forfeitIfHeld(streak.get(streak.size() - policy.streak()), now);
        }
        if (policy.forfeiture() == Forfeiture.FIRST_BLOCK) {
            streak.clear();
        }
    }

    private void forfeitIfHeld(YearMonth month, YearMonth now) {
        if (state.get(month) == Consequence.HELD) {
            decide(month, Consequence.FORFEITED, now);
        }
    }

    private void turnHeld(Consequence into, YearMonth now) {
        state.entrySet().stream().filter(entry -> entry.getValue() == Consequence.HELD).map(Map.Entry::getKey).toList()
                .forEach(month -> decide(month, into, now));
    }

    private void decide(YearMonth month, Consequence consequence, YearMonth now) {
        state.put(month, consequence);
        entries.add(new LedgerEntry(month, consequence, now, false));
    }

    /** Whether the second is what may become of the first without any figure having been wrong. */
    private static boolean follows(Consequence first, Consequence second) {
        return first == Consequence.UNDECIDED
                || first == Consequence.HELD && (second == Consequence.RELEASED || second == Consequence.FORFEITED);
    }
}
