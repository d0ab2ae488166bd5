package id.teken.allowance;

import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.engine.Decisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table about each month, and looks whether it releases what earlier months hold. */
@Component
class MonthJudge {

    private final Decisions decisions;

    MonthJudge(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param months in their order, without gaps; the year up to date begins anew each January */
    List<JudgedMonth> judge(List<Absorption> months, AllowancePolicy policy) {
        List<JudgedMonth> judged = new ArrayList<>();
        Absorption year = null;
        for (Absorption month : months) {
            year = year == null || month.month().getMonthValue() == 1 ? month : year.plus(month);
            Consequence result = result(month, policy.threshold());
            boolean releases = policy.releaseTest() == ReleaseTest.MONTHLY ? result == Consequence.PAID
                    : result(year, policy.threshold()) == Consequence.PAID;
            judged.add(new JudgedMonth(month.month(), result, releases));
        }
        return judged;
    }

    private Consequence result(Absorption absorption, BigDecimal threshold) {
        boolean reached = absorption.percent().filter(percent -> percent.compareTo(threshold) >= 0).isPresent();
        return Consequence.valueOf((String) decisions.decide("allowance-consequence", Map.of("known", absorption.isKnown(),
                "nothingForeseen", absorption.isNothingForeseen(), "thresholdReached", reached)).get("consequence"));
    }
}
