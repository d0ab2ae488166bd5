package id.teken.allowance;

import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a decision about a month has to say about the output part, from the percentages of today and what was decided before. */
@Component
class OutputOutcomes {

    private final OutputBook outputs;
    private final PayBook book;
    private final CorrectionBook corrections;
    private final OutputPercentages percentages;
    private final Offices offices;

    OutputOutcomes(OutputBook outputs, PayBook book, CorrectionBook corrections, OutputPercentages percentages, Offices offices) {
        this.outputs = outputs;
        this.book = book;
        this.corrections = corrections;
        this.percentages = percentages;
        this.offices = offices;
    }

    /**
     * The regulation counts from the month of its date on.
     *
     * @param decided   what the same decision says about spending: whom it corrects is corrected here too
     * @param answering objections found right that nothing answers yet, by employee and month
     */
    OutputOutcome of(YearMonth month, OutputRules rules, List<PayEntry> decided, Map<String, UUID> answering) {
        if (!rules.isPaid()) {
            return OutputOutcome.NONE;
        }
        var draft = new OutputDraft(outputs.current(), rules.portion());
        Map<String, Map<String, PaidMonth>> paid = paid(decided);
        Map<String, List<PayCorrection>> waiting = corrections.waiting().stream()
                .collect(Collectors.groupingBy(one -> key(one.employee().unitId(), one.about())));
        List<OrgUnit> units = offices.units();
        List<OrgUnit> unknown = new ArrayList<>();
        Map<YearMonth, Map<UUID, OutputPercentages.Percentage>> months =
                new TreeMap<>(percentages.between(YearMonth.from(rules.regulationDate()), month, rules.weights()));
        // what an earlier regulation decided keeps its percentage, and is corrected all the same
        corrections.waiting().stream().map(PayCorrection::about).filter(about -> !about.isAfter(month))
                .forEach(about -> months.putIfAbsent(about, Map.of()));
        for (Map.Entry<YearMonth, Map<UUID, OutputPercentages.Percentage>> one : months.entrySet()) {
            YearMonth about = one.getKey();
            Map<UUID, OutputPercentages.Percentage> earned = one.getValue();
            Map<UUID, List<Employee>> roster = book.roster(about).stream().collect(Collectors.groupingBy(Employee::unitId));
            for (OrgUnit unit : units) {
                BigDecimal percent = earned.containsKey(unit.id()) ? earned.get(unit.id()).percent().orElse(null) : null;
                List<OutputEntry> known = draft.known(unit.id(), about);
                if (percent != null || !known.isEmpty()) {
                    draft.decide(unit, about, percent, right(paid.getOrDefault(key(unit.id(), about), Map.of()), known,
                            roster.getOrDefault(unit.id(), List.of()), waiting.getOrDefault(key(unit.id(), about), List.of()), about));
                } else if (about.equals(month) && earned.containsKey(unit.id())) {
                    unknown.add(unit);
                }
            }
        }
        return draft.outcome(unknown, answering);
    }

    /** What a decision that was approved has said. */
    OutputOutcome stored(UUID decision, Map<UUID, OrgUnit> units) {
        List<OutputEntry> employees = outputs.entries(decision);
        Map<String, Long> counts = employees.stream().collect(Collectors.groupingBy(entry -> key(entry.who().unitId(), entry.who().about()),
                Collectors.counting()));
        return new OutputOutcome(outputs.unitEntries(decision).stream().map(entry -> new OutputOutcome.Line(units.get(entry.unitId()), entry,
                counts.getOrDefault(key(entry.unitId(), entry.about()), 0L))).toList(), employees, List.of(), List.of());
    }

    /**
     * Everybody in a unit with the right allowance: as decided about spending, else as decided about the output part, else as in the
     * roster; over it what waits to be corrected.
     */
    private static List<PaidMonth> right(Map<String, PaidMonth> paid, List<OutputEntry> known, List<Employee> roster,
            List<PayCorrection> waiting, YearMonth about) {
        Map<String, PaidMonth> all = new LinkedHashMap<>();
        if (paid.isEmpty() && known.isEmpty()) {
            roster.forEach(one -> all.put(one.number(), PaidMonth.of(one, about, null)));
        }
        known.forEach(entry -> all.put(entry.who().employee(), entry.who()));
        all.putAll(paid);
        waiting.forEach(one -> all.put(one.employee().number(), PaidMonth.of(one.employee(), about, one.reason())));
        return List.copyOf(all.values());
    }

    /** By unit and month, then by employee: what was decided about spending before, and by this decision. */
    private Map<String, Map<String, PaidMonth>> paid(List<PayEntry> decided) {
        Map<String, Map<String, PaidMonth>> paid = new LinkedHashMap<>();
        List<PayEntry> all = new ArrayList<>(book.current());
        all.addAll(decided);
        all.forEach(entry -> paid.computeIfAbsent(key(entry.unitId(), entry.about()), none -> new LinkedHashMap<>())
                .put(entry.employee(), PaidMonth.of(entry)));
        return paid;
    }

    private static String key(UUID unit, YearMonth about) {
        return unit + "/" + about;
    }
}
