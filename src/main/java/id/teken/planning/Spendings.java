package id.teken.planning;

import id.teken.document.TableFile.Table;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Spending.Kind;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units spent, and what their cash plans foresee. Callers have authorised: TREASURY enters, never the unit. */
@Service
@Transactional
public class Spendings {

    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final SpendingLog log;
    private final BudgetRepository budgets;
    private final Offices offices;
    private final ApplicationEventPublisher events;

    Spendings(SpendingLog log, BudgetRepository budgets, Offices offices, ApplicationEventPublisher events) {
        this.log = log;
        this.budgets = budgets;
        this.offices = offices;
        this.events = events;
    }

    /** The money of every unit with a budget, month by month, January first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<MonthOfMoney>> of(int year) {
        return months(year, budgets.findByYearOrderByUnitIdAscNumberAsc(year), log.current(null, year));
    }

    /** The money of one unit, month by month, January first; none where the unit has no budget in that year. */
    @Transactional(readOnly = true)
    public List<MonthOfMoney> of(UUID unitId, int year) {
        return months(year, budgets.findByUnitIdAndYearOrderByNumber(unitId, year), log.current(unitId, year))
                .getOrDefault(unitId, List.of());
    }

    /** The money of one unit in one month; empty where the unit has no budget in that year. */
    @Transactional(readOnly = true)
    public Optional<MonthOfMoney> of(UUID unitId, int year, int month) {
        return of(unitId, year).stream().filter(one -> one.month() == month).findFirst();
    }

    /** Budgets of a unit: its programs. */
    @Transactional(readOnly = true)
    public List<Budget> programs(UUID unitId, int year) {
        return budgets.findByUnitIdAndYearOrderByNumber(unitId, year);
    }

    /** The entries that count, for one unit or, with null, for all. */
    @Transactional(readOnly = true)
    public List<Spending> current(UUID unitId, int year) {
        return log.current(unitId, year);
    }

    /** Every entry for a unit, newest first. */
    @Transactional(readOnly = true)
    public List<Spending> history(UUID unitId, int year) {
        return log.history(unitId, year);
    }

    /** What storing a table would add, and what speaks against it. */
    @Transactional(readOnly = true)
    public SpendingFile preview(Table table, int year, Kind kind) {
        return read(table, year, kind, "");
    }

    /**
     * Stores a table.
     *
     * @return how many figures are new or corrected
     * @throws Refusal (invalid) if any row cannot be taken: then nothing is stored
     */
    public int store(Table table, int year, Kind kind, String login, String name) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("spending.year", FIRST_YEAR, LAST_YEAR);
        }
        log.lock(year);
        SpendingFile file = read(table, year, kind, name);
        if (!file.problems().isEmpty()) {
            throw Refusal.invalid(file.problems());
        }
        log.add(file.entries(), login);
        events.publishEvent(new SpendingEntered(year));
        return file.entries().size();
    }

    /**
     * Enters or corrects what was spent for one program in one month; a cash plan comes as a table only, for it must add up.
     *
     * @param reason required where a figure is corrected
     * @throws Refusal (unknown) if the unit has no such program; (invalid) if a correction gives no reason
     */
    public void spent(UUID unitId, int year, int month, String program, Rupiah amount, String reason, String login, String name) {
        Budget budget = programs(unitId, year).stream().filter(one -> UnitPlan.same(one.program(), program)).findFirst()
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        log.lock(year);
        Optional<Spending> former = log.current(unitId, year).stream().filter(entry -> entry.kind() == Kind.REALISED
                && entry.month() == month && entry.program().equals(budget.program())).findFirst();
        if (former.isPresent() && former.get().amount().equals(amount)) {
            return;
        }
        if (former.isPresent() && reason.isEmpty()) {
            throw Refusal.invalid(List.of(new Refusal.Problem("reason", "spending.reason", former.get().amount().print())));
        }
        log.add(List.of(new Spending(unitId, year, month, budget.program(), Kind.REALISED, amount, reason, name, null)), login);
        events.publishEvent(new SpendingEntered(year));
    }

    /** Takes over a cash plan that stands in a budget document; what is known already is left alone. */
    public void foresee(int year, List<Spending> planned, String login) {
        log.lock(year);
        Map<String, Rupiah> known = cells(year, Kind.PLANNED);
        List<Spending> changed = planned.stream()
                .filter(entry -> !entry.amount().equals(known.get(entry.unitId() + entry.program() + entry.month()))).toList();
        if (!changed.isEmpty()) {
            log.add(changed, login);
            events.publishEvent(new SpendingEntered(year));
        }
    }

    /** The table as it stands, in the form in which it is imported. */
    @Transactional(readOnly = true)
    public List<List<Object>> table(int year, Kind kind) {
        Map<String, Rupiah> cells = cells(year, kind);
        Map<UUID, String> codes = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::code));
        List<List<Object>> rows = new ArrayList<>();
        for (Budget budget : budgets.findByYearOrderByUnitIdAscNumberAsc(year)) {
            List<Object> row = new ArrayList<>(List.of(codes.get(budget.unitId()), budget.program()));
            for (int month = 1; month <= MONTHS; month++) {
                Rupiah amount = cells.get(budget.unitId() + budget.program() + month);
                row.add(amount == null ? null : amount.amount());
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Rupiah> cells(int year, Kind kind) {
        Map<String, Rupiah> cells = new HashMap<>();
        log.current(null, year).stream().filter(entry -> entry.kind() == kind)
                .forEach(entry -> cells.put(entry.unitId() + entry.program() + entry.month(), entry.amount()));
        return cells;
    }

    private SpendingFile read(Table table, int year, Kind kind, String name) {
        Map<String, UUID> units = offices.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), OrgUnit::id, (one, other) -> one));
        Map<UUID, List<Budget>> byUnit = budgets.findByYearOrderByUnitIdAscNumberAsc(year).stream()
                .collect(Collectors.groupingBy(Budget::unitId));
        return SpendingFile.read(table, year, kind, new SpendingFile.Known(units, byUnit, log.current(null, year)), name);
    }

    private static Map<UUID, List<MonthOfMoney>> months(int year, List<Budget> budgets, List<Spending> entries) {
        Map<UUID, List<Budget>> byUnit = budgets.stream().collect(Collectors.groupingBy(Budget::unitId));
        Map<UUID, List<Spending>> spent = entries.stream().collect(Collectors.groupingBy(Spending::unitId));
        Map<UUID, List<MonthOfMoney>> all = new HashMap<>();
        byUnit.forEach((unit, programs) -> {
            List<Spending> own = spent.getOrDefault(unit, List.of());
            Rupiah ceiling = programs.stream().map(Budget::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            all.put(unit, IntStream.rangeClosed(1, MONTHS).mapToObj(month -> new MonthOfMoney(unit, year, month,
                    sum(own, programs, month, Kind.REALISED), sum(own, programs, month, Kind.PLANNED), ceiling)).toList());
        });
        return all;
    }

    private static Optional<Rupiah> sum(List<Spending> entries, List<Budget> programs, int month, Kind kind) {
        List<Rupiah> amounts = entries.stream().filter(entry -> entry.month() == month && entry.kind() == kind)
                .filter(entry -> programs.stream().anyMatch(budget -> budget.program().equals(entry.program())))
                .map(Spending::amount).toList();
        return amounts.size() < programs.size() ? Optional.empty() : Optional.of(amounts.stream().reduce(Rupiah.ZERO, Rupiah::plus));
    }
}
