package id.teken.allowance;

import id.teken.government.OrgUnit;
import java.util.List;

/**
 * What a decision says about the output part of the pay.
 *
 * @param unknown units whose percentage of the decided month is not known: nothing is decided about them
 * @param missing months of units without a roster
 */
public record OutputOutcome(List<Line> lines, List<OutputEntry> employees, List<OrgUnit> unknown, List<Outcome.Gap> missing) {

    static final OutputOutcome NONE = new OutputOutcome(List.of(), List.of(), List.of(), List.of());

    /** One new entry about a unit. */
    public record Line(OrgUnit unit, OutputUnitEntry entry, long employees) {
    }

    /** Units about which something new is said; not those of which only single employees were corrected. */
    public List<Line> units() {
        return lines.stream().filter(line -> !line.entry().personal()).toList();
    }

    /** Employees who were corrected alone, each for a reason of its own. */
    public List<OutputEntry> corrected() {
        return employees.stream().filter(entry -> entry.correction() && entry.who().reason() != null).toList();
    }

    /** What payroll adds in all, in whole rupiah; negative where it keeps back. */
    public long effect() {
        return employees.stream().mapToLong(OutputEntry::effect).sum();
    }
}
