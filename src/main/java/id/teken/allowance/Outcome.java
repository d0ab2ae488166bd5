package id.teken.allowance;

import id.teken.government.OrgUnit;
import id.teken.values.Rupiah;
import java.time.YearMonth;
import java.util.List;

/**
 * What a decision says: new entries about units and employees, and what stands in its way.
 *
 * @param missing months of units without a roster: nothing can be decided about people who are not known
 */
public record Outcome(List<Line> lines, List<PayEntry> employees, List<Gap> missing) {

    /** One new entry about a unit. */
    public record Line(OrgUnit unit, UnitEntry entry, long employees) {
    }

    /** A month of a unit whose roster is not there. */
    public record Gap(OrgUnit unit, YearMonth month) {
    }

    /** What is kept back, released or lost in all, in whole rupiah. */
    public Rupiah sum(Consequence consequence) {
        return lines.stream().map(Line::entry).filter(entry -> entry.entry().consequence() == consequence).map(UnitEntry::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Units whose figures are missing in the month. */
    public List<OrgUnit> undecided(YearMonth month) {
        return lines.stream().filter(line -> line.entry().entry().consequence() == Consequence.UNDECIDED)
                .filter(line -> line.entry().entry().about().equals(month)).map(Line::unit).toList();
    }
}
