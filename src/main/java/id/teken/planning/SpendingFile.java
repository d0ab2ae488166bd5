package id.teken.planning;

import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.planning.Spending.Kind;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A table of money as TREASURY sends it: code of the unit, program, then twelve months. An empty cell says nothing.
 *
 * @param entries  what differs from what is known
 * @param problems what cannot be taken; the path is the line
 */
public record SpendingFile(List<Spending> entries, List<Problem> problems) {

    /** The first row of every such table. */
    public static final List<String> HEAD = List.of("Kode", "Program", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember");
    private static final int MONTHS = 12;
    private static final int FIRST_MONTH = 2;

    /** What is known of a year before the table is read. */
    record Known(Map<String, UUID> units, Map<UUID, List<Budget>> budgets, List<Spending> current) {
    }

    static SpendingFile read(Table table, int year, Kind kind, Known known, String enteredByName) {
        List<Problem> problems = new ArrayList<>(table.problems());
        List<Spending> entries = new ArrayList<>();
        Map<String, Rupiah> cells = new HashMap<>();
        known.current().stream().filter(entry -> entry.kind() == kind)
                .forEach(entry -> cells.put(cell(entry.unitId(), entry.program(), entry.month()), entry.amount()));
        Set<String> seen = new HashSet<>();
        for (Csv.Row row : table.rows()) {
            if (!row.cell(0).toLowerCase(Locale.ROOT).startsWith("kode")) {
                row(row, year, kind, known, enteredByName, cells, seen, entries, problems);
            }
        }
        if (seen.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("1", "table.empty"));
        }
        return new SpendingFile(List.copyOf(entries), List.copyOf(problems));
    }

    private static void row(Csv.Row row, int year, Kind kind, Known known, String by, Map<String, Rupiah> cells, Set<String> seen,
            List<Spending> entries, List<Problem> problems) {
        String line = String.valueOf(row.line());
        UUID unit = known.units().get(row.cell(0).toUpperCase(Locale.ROOT));
        if (unit == null) {
            problems.add(new Problem(line, "spending.unit", row.cell(0)));
            return;
        }
        Optional<Budget> budget = known.budgets().getOrDefault(unit, List.of()).stream()
                .filter(one -> UnitPlan.same(one.program(), row.cell(1))).findFirst();
        if (budget.isEmpty()) {
            problems.add(new Problem(line, "spending.program", row.cell(1)));
            return;
        }
        String program = budget.get().program();
        if (!seen.add(unit + program)) {
            problems.add(new Problem(line, "spending.twice", row.cell(1)));
            return;
        }
        if (row.cells().stream().skip(FIRST_MONTH + MONTHS).anyMatch(more -> !more.isEmpty())) {
            problems.add(new Problem(line, "spending.columns"));
        }
        for (int month = 1; month <= MONTHS; month++) {
            String typed = row.cell(FIRST_MONTH + month - 1);
            Optional<Rupiah> amount = Rupiah.parse(typed);
            if (amount.isEmpty() && !typed.isEmpty()) {
                problems.add(new Problem(line, "spending.amount", HEAD.get(FIRST_MONTH + month - 1), typed));
            }
            String cell = cell(unit, program, month);
            if (amount.isPresent() && !amount.get().equals(cells.get(cell))) {
                cells.put(cell, amount.get());
                entries.add(new Spending(unit, year, month, program, kind, amount.get(), "", by, null));
            }
        }
        if (kind == Kind.PLANNED) {
            checkSum(line, unit, budget.get(), cells, problems);
        }
    }

    /** The months of a cash plan add up to what the budget document gives. */
    private static void checkSum(String line, UUID unit, Budget budget, Map<String, Rupiah> cells, List<Problem> problems) {
        Rupiah sum = Rupiah.ZERO;
        for (int month = 1; month <= MONTHS; month++) {
            sum = sum.plus(cells.getOrDefault(cell(unit, budget.program(), month), Rupiah.ZERO));
        }
        if (!sum.equals(budget.amount())) {
            problems.add(new Problem(line, "spending.sum", budget.program(), sum.print(), budget.amount().print()));
        }
    }

    private static String cell(UUID unit, String program, int month) {
        return unit + "/" + program + "/" + month;
    }
}
