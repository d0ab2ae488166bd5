package id.teken.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the current government. */
@Service
@Transactional
public class Plans {

    private final PlannedIndicatorRepository indicators;
    private final BudgetRepository budgets;

    Plans(PlannedIndicatorRepository indicators, BudgetRepository budgets) {
        this.indicators = indicators;
        this.budgets = budgets;
    }

    /** What the plans give a unit for a year; empty lists where nothing was entered. */
    public UnitPlan of(UUID unitId, int year) {
        return new UnitPlan(indicators.findByUnitIdAndYearOrderByNumber(unitId, year),
                budgets.findByUnitIdAndYearOrderByNumber(unitId, year));
    }

    /** The plans of several units for a year, in two statements however many. */
    public Map<UUID, UnitPlan> of(Set<UUID> unitIds, int year) {
        var plannedIndicators = indicators.findByUnitIdInAndYearOrderByNumber(unitIds, year).stream()
                .collect(Collectors.groupingBy(PlannedIndicator::unitId));
        var plannedBudgets = budgets.findByUnitIdInAndYearOrderByNumber(unitIds, year).stream()
                .collect(Collectors.groupingBy(Budget::unitId));
        return unitIds.stream().collect(Collectors.toMap(Function.identity(), unit -> new UnitPlan(
                plannedIndicators.getOrDefault(unit, List.of()), plannedBudgets.getOrDefault(unit, List.of()))));
    }

    public void addIndicators(List<PlannedIndicator> additional) {
        indicators.saveAll(additional);
    }

    public void addBudgets(List<Budget> additional) {
        budgets.saveAll(additional);
    }
}
