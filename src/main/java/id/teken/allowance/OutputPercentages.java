package id.teken.allowance;

import id.teken.evaluation.MonthScores;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a month earned of the output part, unit by unit, from the figures of today. */
@Component
class OutputPercentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OutputMarks marks;
    private final MonthScores scores;
    private final Spendings spendings;

    OutputPercentages(OutputMarks marks, MonthScores scores, Spendings spendings) {
        this.marks = marks;
        this.scores = scores;
        this.spendings = spendings;
    }

    /** @param percent empty while a component that counts is not known */
    record Percentage(OutputComponents components, Optional<BigDecimal> percent) {
    }

    /** Of every unit with a budget. */
    Map<UUID, Percentage> of(YearMonth month, OutputWeights weights) {
        return of(month, weights, spendings.of(month.getYear()));
    }

    /** Of each month from the first to the last; what was spent is read once a year. */
    Map<YearMonth, Map<UUID, Percentage>> between(YearMonth first, YearMonth last, OutputWeights weights) {
        Map<YearMonth, Map<UUID, Percentage>> all = new TreeMap<>();
        Map<Integer, Map<UUID, List<MonthOfMoney>>> money = new HashMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            all.put(month, of(month, weights, money.computeIfAbsent(month.getYear(), spendings::of)));
        }
        return all;
    }

    private Map<UUID, Percentage> of(YearMonth month, OutputWeights weights, Map<UUID, List<MonthOfMoney>> money) {
        Map<UUID, BigDecimal> scored = scores.of(month);
        Map<UUID, OutputMarks.Mark> marked = marks.of(month);
        Map<UUID, Percentage> all = new HashMap<>();
        for (Map.Entry<UUID, List<MonthOfMoney>> unit : money.entrySet()) {
            OutputMarks.Mark mark = marked.getOrDefault(unit.getKey(), OutputMarks.Mark.NONE);
            var components = new OutputComponents(scored.get(unit.getKey()), mark.directions(), mark.complaints(),
                    budget(unit.getValue().get(month.getMonthValue() - 1)));
            all.put(unit.getKey(), new Percentage(components, weights.percent(components)));
        }
        return all;
    }

    /** Percent of the month's forecast; where nothing was foreseen nothing can be missed. */
    private static BigDecimal budget(MonthOfMoney money) {
        var absorption = new Absorption(YearMonth.of(money.year(), money.month()), money.realised(), money.forecast());
        return absorption.isNothingForeseen() ? HUNDRED : absorption.percent().orElse(null);
    }
}
