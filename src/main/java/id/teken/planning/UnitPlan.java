package id.teken.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the plans give one unit for one year. */
public record UnitPlan(List<PlannedIndicator> indicators, List<Budget> budgets) {

    /** The planned indicator of this name, whatever its capitals and spaces. */
    public Optional<PlannedIndicator> indicator(String name) {
        return indicators.stream().filter(indicator -> same(indicator.name(), name)).findFirst();
    }

    /** The budget of the program of this name. */
    public Optional<Budget> budget(String program) {
        return budgets.stream().filter(budget -> same(budget.program(), program)).findFirst();
    }

    /** Whether two names mean the same. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** A name without its capitals and spaces. */
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
