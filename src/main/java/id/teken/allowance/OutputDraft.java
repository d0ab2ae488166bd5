package id.teken.allowance;

import id.teken.government.OrgUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is said about the output part while it is put together, unit by unit: compares who should have what with what was decided,
 * and adds the difference.
 */
final class OutputDraft {

    private final Map<String, List<OutputEntry>> earlier;
    private final BigDecimal portion;
    private final List<OutputOutcome.Line> lines = new ArrayList<>();
    private final List<OutputEntry> employees = new ArrayList<>();
    private final List<Outcome.Gap> missing = new ArrayList<>();

    /**
     * @param earlier newest entries about employees
     * @param portion percent of the allowance that is the output part, for months about which nothing was decided before
     */
    OutputDraft(List<OutputEntry> earlier, BigDecimal portion) {
        this.earlier = earlier.stream().collect(Collectors.groupingBy(entry -> key(entry.who().unitId(), entry.who().about())));
        this.portion = portion;
    }

    /** Newest entries about the employees of a unit. */
    List<OutputEntry> known(UUID unit, YearMonth about) {
        return earlier.getOrDefault(key(unit, about), List.of());
    }

    /**
     * Adds what is new about a month of a unit.
     *
     * @param percent as it is known today; null where it is not, then only employees can be corrected
     * @param right   everybody in the unit, with the right allowance and days
     */
    void decide(OrgUnit unit, YearMonth about, BigDecimal percent, List<PaidMonth> right) {
        List<OutputEntry> known = known(unit.id(), about);
        if (right.isEmpty()) {
            missing.add(new Outcome.Gap(unit, about));
            return;
        }
        Map<String, OutputEntry> whole = new LinkedHashMap<>();
        known.forEach(entry -> whole.put(entry.who().employee(), entry));
        BigDecimal before = known.stream().map(OutputEntry::percent).findFirst().orElse(null);
        BigDecimal now = percent == null ? before : percent;
        boolean begun = before != null;
        List<OutputEntry> added = new ArrayList<>();
        for (PaidMonth one : right) {
            OutputEntry last = whole.get(one.employee());
            if (last == null || last.differs(one, now)) {
                OutputEntry next = last == null ? OutputEntry.first(begun ? one : one.plain(), begun, portionOf(known), now)
                        : last.next(last.differs(one, last.percent()) ? one : one.plain(), now);
                whole.put(one.employee(), next);
                added.add(next);
            }
        }
        if (!added.isEmpty()) {
            boolean personal = begun && before.compareTo(now) == 0;
            lines.add(new OutputOutcome.Line(unit, OutputUnitEntry.of(unit.id(), about, begun, personal, now, added, whole.values()), added.size()));
            employees.addAll(added);
        }
    }

    /**
     * What was put together.
     *
     * @param unknown   units whose percentage of the decided month is not known
     * @param answering objections found right that nothing answers yet, by employee and month
     */
    OutputOutcome outcome(List<OrgUnit> unknown, Map<String, UUID> answering) {
        return new OutputOutcome(lines, employees.stream().map(entry -> !entry.correction() ? entry
                : entry.answering(answering.get(ObjectionTrail.key(entry.who().employee(), entry.who().about())))).toList(), unknown, missing);
    }

    private BigDecimal portionOf(List<OutputEntry> known) {
        return known.stream().map(OutputEntry::portion).findFirst().orElse(portion);
    }

    private static String key(UUID unit, YearMonth about) {
        return unit + "/" + about;
    }
}
