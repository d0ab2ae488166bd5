package id.teken.planning;

import java.util.List;
import java.util.UUID;
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

    public void addIndicators(List<PlannedIndicator> additional) {
        indicators.saveAll(additional);
    }

    public void addBudgets(List<Budget> additional) {
        budgets.saveAll(additional);
    }
}
