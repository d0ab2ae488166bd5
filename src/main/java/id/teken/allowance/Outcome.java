package id.teken.allowance;

import id.teken.government.OrgUnit;
import id.teken.values.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision says: new entries about units and employees, and what stands in its way.
 *
 * @param gaps   months of units without a roster
 * @param output what it says about the output part
 */
public record Outcome(List<Line> lines, List<PayEntry> employees, List<Gap> gaps, OutputOutcome output) {

    static final Outcome NONE = new Outcome(List.of(), List.of(), List.of(), OutputOutcome.NONE);

    /** Months of units without a roster: nothing can be decided about people who are not known. */
    public List<Gap> missing() {
        return Stream.concat(gaps.stream(), output.missing().stream()).distinct().toList();
    }

    /** Whether there is nothing new to say. */
    public boolean isEmpty() {
        return lines.isEmpty() && output.lines().isEmpty();
    }

    /** Units about which something new is said; not those of which only single employees were corrected. */
    public List<Line> units() {
        return lines.stream().filter(line -> !line.entry().personal()).toList();
    }

    /** Employees who were corrected alone, each for a reason of its own. */
    public List<PayEntry> corrected() {
        return employees.stream().filter(entry -> entry.reason() != null).toList();
    }

    /** One new entry about a unit. */
    public record Line(OrgUnit unit, UnitEntry entry, long employees) {
    }

    /** A month of a unit whose roster is not there. */
    public record Gap(OrgUnit unit, YearMonth month) {
    }

    /** What is kept back, released or lost in all, in whole rupiah. */
    public Rupiah sum(Consequence consequence) {
        return units().stream().map(Line::entry).filter(entry -> entry.entry().consequence() == consequence).map(UnitEntry::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Units whose figures are missing in the month. */
    public List<OrgUnit> undecided(YearMonth month) {
        return lines.stream().filter(line -> line.entry().entry().consequence() == Consequence.UNDECIDED)
                .filter(line -> line.entry().entry().about().equals(month)).map(Line::unit).toList();
    }
}
