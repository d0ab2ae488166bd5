package id.teken.allowance;

import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a decision about a month has to say, from the figures of today and what was decided before. */
@Component
class Outcomes {

    private final PayBook book;
    private final CorrectionBook corrections;
    private final MonthJudge judge;
    private final Spendings spendings;
    private final Offices offices;
    private final OutputOutcomes outputs;
    private final ObjectionTrail objections;

    Outcomes(PayBook book, CorrectionBook corrections, MonthJudge judge, Spendings spendings, Offices offices, OutputOutcomes outputs,
            ObjectionTrail objections) {
        this.book = book;
        this.corrections = corrections;
        this.judge = judge;
        this.spendings = spendings;
        this.offices = offices;
        this.outputs = outputs;
        this.objections = objections;
    }

    /** Each regulation counts from the month of its date on. */
    Outcome of(YearMonth month, Regulations regulations) {
        var draft = new OutcomeDraft(book.current(), corrections.waiting(), book::roster, regulations.absorption().policy().stake());
        judge(month, regulations.absorption(), draft);
        Map<String, UUID> answering = objections.unanswered();
        return draft.outcome(outputs.of(month, regulations.output(), draft.employees(), answering), answering);
    }

    /** Where the regulation is off nothing new is decided; what was decided before is corrected all the same. */
    private void judge(YearMonth month, AllowanceRules rules, OutcomeDraft draft) {
        Map<UUID, List<LedgerEntry>> made = book.unitEntries().stream().collect(Collectors.groupingBy(UnitEntry::unitId,
                Collectors.mapping(UnitEntry::entry, Collectors.toList())));
        Map<UUID, List<Absorption>> money = rules.isOn() ? money(YearMonth.from(rules.regulationDate()), month) : Map.of();
        for (OrgUnit unit : offices.units()) {
            List<LedgerEntry> before = made.getOrDefault(unit.id(), List.of());
            Map<YearMonth, LedgerEntry> due = rules.isOn() ? byMonth(Ledger.of(judge.judge(money.getOrDefault(unit.id(), List.of()), rules.policy()),
                    rules.policy()).missingFrom(before, month)) : Map.of();
            Map<YearMonth, LedgerEntry> all = byMonth(standing(before, month).stream()
                    .filter(entry -> draft.isCorrected(unit.id(), entry.about())).toList());
            all.putAll(due);
            all.values().forEach(entry -> {
                if (due.containsKey(entry.about())) {
                    draft.decide(unit, entry);
                } else {
                    draft.correct(unit, entry);
                }
            });
        }
    }

    private static Map<YearMonth, LedgerEntry> byMonth(List<LedgerEntry> entries) {
        Map<YearMonth, LedgerEntry> months = new TreeMap<>();
        entries.forEach(entry -> months.put(entry.about(), entry));
        return months;
    }

    /** Every month of a unit as it stands, for what is corrected in it. */
    private static List<LedgerEntry> standing(List<LedgerEntry> made, YearMonth during) {
        Map<YearMonth, LedgerEntry> state = new TreeMap<>();
        made.forEach(entry -> state.put(entry.about(), new LedgerEntry(entry.about(), entry.consequence(), during, true)));
        return List.copyOf(state.values());
    }

    /** What a decision that was approved has said. */
    Outcome stored(UUID decision) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        List<PayEntry> employees = book.entries(decision);
        Map<String, Long> counts = employees.stream().collect(Collectors.groupingBy(entry -> key(entry.unitId(), entry.about()),
                Collectors.counting()));
        return new Outcome(book.unitEntries(decision).stream().map(entry -> new Outcome.Line(units.get(entry.unitId()), entry,
                counts.getOrDefault(key(entry.unitId(), entry.entry().about()), 0L))).toList(), employees, List.of(), outputs.stored(decision, units));
    }

    /** Of every unit with a budget, month by month without gaps. */
    private Map<UUID, List<Absorption>> money(YearMonth first, YearMonth last) {
        Map<UUID, List<Absorption>> all = new LinkedHashMap<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            for (Map.Entry<UUID, List<MonthOfMoney>> unit : spendings.of(year).entrySet()) {
                unit.getValue().stream()
                        .map(month -> new Absorption(YearMonth.of(month.year(), month.month()), month.realised(), month.forecast()))
                        .filter(month -> !month.month().isBefore(first) && !month.month().isAfter(last))
                        .forEach(month -> all.computeIfAbsent(unit.getKey(), none -> new ArrayList<>()).add(month));
            }
        }
        return all;
    }

    private static String key(UUID unit, YearMonth about) {
        return unit + "/" + about;
    }
}
