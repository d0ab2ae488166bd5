package id.teken.planning.documents;

import id.teken.planning.documents.StrategyReader.Raw;
import id.teken.values.IndonesianNumber;
import java.math.BigDecimal;
import java.util.List;

/** Where a unit's plan gives weights, it gives them to all indicators, and they add up to 100. */
record WeightSum(List<Raw> rows, RowProblems problems) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void check(PlanKind kind) {
        List<Raw> indicators = rows.stream().filter(row -> row.indicator() != null).toList();
        boolean none = indicators.stream().allMatch(row -> row.indicator().weight().isEmpty());
        if (kind != PlanKind.RENSTRA || none) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Raw row : indicators) {
            if (row.indicator().weight().isEmpty()) {
                problems.add(row.line(), "plan.weight.missing");
            }
            sum = sum.add(IndonesianNumber.parse(row.indicator().weight()).orElse(BigDecimal.ZERO));
        }
        if (sum.compareTo(HUNDRED) != 0) {
            problems.add(indicators.get(0).line(), "plan.weight.sum", IndonesianNumber.print(sum));
        }
    }
}
