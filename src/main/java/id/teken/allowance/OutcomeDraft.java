package id.teken.allowance;

import id.teken.government.OrgUnit;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An outcome while it is put together, entry by entry: turns what is decided about a unit into the rows of its employees. */
final class OutcomeDraft {

    private final Map<String, List<PayEntry>> earlier;
    private final Map<String, List<PayCorrection>> waiting;
    private final Function<YearMonth, List<Employee>> roster;
    private final BigDecimal stake;
    private final Map<YearMonth, Map<UUID, List<Employee>>> rosters = new HashMap<>();
    private final List<Outcome.Line> lines = new ArrayList<>();
    private final List<PayEntry> employees = new ArrayList<>();
    private final List<Outcome.Gap> missing = new ArrayList<>();

    /**
     * @param earlier newest entries about employees
     * @param waiting corrections of single employees
     * @param roster  employees of a month, for months about which nothing was decided before
     * @param stake   percent of the allowance, for the same
     */
    OutcomeDraft(List<PayEntry> earlier, List<PayCorrection> waiting, Function<YearMonth, List<Employee>> roster, BigDecimal stake) {
        this.earlier = earlier.stream().collect(Collectors.groupingBy(entry -> key(entry.unitId(), entry.about())));
        this.waiting = waiting.stream().collect(Collectors.groupingBy(one -> key(one.employee().unitId(), one.about())));
        this.roster = roster;
        this.stake = stake;
    }

    /** Whether an employee of the unit is corrected in this month. */
    boolean isCorrected(UUID unit, YearMonth month) {
        return waiting.containsKey(key(unit, month));
    }

    /** Something new is decided about a unit: every employee gets a row. */
    void decide(OrgUnit unit, LedgerEntry entry) {
        List<PayEntry> rows = rows(unit, entry);
        if (rows.isEmpty() && entry.consequence() != Consequence.UNDECIDED) {
            missing.add(new Outcome.Gap(unit, entry.about()));
        }
        List<PayEntry> all = with(rows, corrected(unit, entry));
        add(unit, entry, all, all, false);
    }

    /** Only single employees are corrected: they alone get rows, and the unit's figure follows. */
    void correct(OrgUnit unit, LedgerEntry standing) {
        List<PayEntry> corrected = corrected(unit, standing);
        add(unit, standing, corrected, with(known(unit, standing), corrected), true);
    }

    List<PayEntry> employees() {
        return employees;
    }

    /**
     * What was put together.
     *
     * @param answering objections found right that nothing answers yet, by employee and month
     */
    Outcome outcome(OutputOutcome output, Map<String, UUID> answering) {
        return new Outcome(lines, employees.stream().map(entry -> !entry.correction() ? entry
                : entry.answering(answering.get(ObjectionTrail.key(entry.employee(), entry.about())))).toList(), missing, output);
    }

    private void add(OrgUnit unit, LedgerEntry entry, List<PayEntry> rows, List<PayEntry> whole, boolean personal) {
        Rupiah amount = whole.stream().map(PayEntry::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        lines.add(new Outcome.Line(unit, new UnitEntry(unit.id(), entry, amount, personal), rows.size()));
        employees.addAll(rows);
    }

    private List<PayEntry> known(OrgUnit unit, LedgerEntry entry) {
        return earlier.getOrDefault(key(unit.id(), entry.about()), List.of());
    }

    private List<PayEntry> rows(OrgUnit unit, LedgerEntry entry) {
        List<PayEntry> known = known(unit, entry);
        return !known.isEmpty() ? known.stream().map(one -> one.next(entry)).toList()
                : rosters.computeIfAbsent(entry.about(), month -> roster.apply(month).stream().collect(Collectors.groupingBy(Employee::unitId)))
                        .getOrDefault(unit.id(), List.of()).stream().map(employee -> PayEntry.first(employee, entry, stake)).toList();
    }

    private List<PayEntry> corrected(OrgUnit unit, LedgerEntry entry) {
        return waiting.getOrDefault(key(unit.id(), entry.about()), List.of()).stream()
                .map(one -> corrected(one, known(unit, entry), entry)).toList();
    }

    private PayEntry corrected(PayCorrection correction, List<PayEntry> known, LedgerEntry entry) {
        return known.stream().filter(one -> one.employee().equals(correction.employee().number())).findFirst()
                .map(one -> one.corrected(correction, entry)).orElseGet(() -> PayEntry.forgotten(correction, entry,
                        known.stream().map(PayEntry::stake).findFirst().orElse(stake)));
    }

    /** The rows of all employees, with those that were corrected in place of the others. */
    private static List<PayEntry> with(List<PayEntry> rows, List<PayEntry> corrected) {
        Map<String, PayEntry> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(row.employee(), row));
        corrected.forEach(row -> all.put(row.employee(), row));
        return List.copyOf(all.values());
    }

    private static String key(UUID unit, YearMonth about) {
        return unit + "/" + about;
    }
}
