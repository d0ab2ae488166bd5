package id.teken.allowance;

import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import id.teken.values.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a decision about a month has to say, from the figures of today and what was decided before. */
@Component
class Outcomes {

    private final PayBook book;
    private final MonthJudge judge;
    private final Spendings spendings;
    private final Offices offices;

    Outcomes(PayBook book, MonthJudge judge, Spendings spendings, Offices offices) {
        this.book = book;
        this.judge = judge;
        this.spendings = spendings;
        this.offices = offices;
    }

    /** The regulation counts from the month of its date on. */
    Outcome of(YearMonth month, AllowanceRules rules) {
        Map<UUID, List<LedgerEntry>> made = book.unitEntries().stream().collect(Collectors.groupingBy(UnitEntry::unitId,
                Collectors.mapping(UnitEntry::entry, Collectors.toList())));
        Map<String, List<PayEntry>> earlier = book.current().stream().collect(Collectors.groupingBy(entry -> key(entry.unitId(), entry.about())));
        Map<UUID, List<Absorption>> money = money(YearMonth.from(rules.regulationDate()), month);
        Map<YearMonth, Map<UUID, List<Employee>>> rosters = new HashMap<>();
        List<Outcome.Line> lines = new ArrayList<>();
        List<PayEntry> employees = new ArrayList<>();
        List<Outcome.Gap> missing = new ArrayList<>();
        for (OrgUnit unit : offices.units()) {
            Ledger ledger = Ledger.of(judge.judge(money.getOrDefault(unit.id(), List.of()), rules.policy()), rules.policy());
            for (LedgerEntry entry : inOrder(ledger.missingFrom(made.getOrDefault(unit.id(), List.of()), month))) {
                List<PayEntry> own = earlier.getOrDefault(key(unit.id(), entry.about()), List.of()).stream().map(one -> one.next(entry)).toList();
                if (own.isEmpty()) {
                    own = rosters.computeIfAbsent(entry.about(), this::roster).getOrDefault(unit.id(), List.of()).stream()
                            .map(employee -> PayEntry.first(employee, entry, rules.policy())).toList();
                }
                if (own.isEmpty() && entry.consequence() != Consequence.UNDECIDED) {
                    missing.add(new Outcome.Gap(unit, entry.about()));
                }
                Rupiah amount = own.stream().map(PayEntry::amount).reduce(Rupiah.ZERO, Rupiah::plus);
                lines.add(new Outcome.Line(unit, new UnitEntry(unit.id(), entry, amount), own.size()));
                employees.addAll(own);
            }
        }
        return new Outcome(lines, employees, missing);
    }

    /** What a decision that was approved has said. */
    Outcome stored(UUID decision) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        List<PayEntry> employees = book.entries(decision);
        Map<String, Long> counts = employees.stream().collect(Collectors.groupingBy(entry -> key(entry.unitId(), entry.about()),
                Collectors.counting()));
        return new Outcome(book.unitEntries(decision).stream().map(entry -> new Outcome.Line(units.get(entry.unitId()), entry,
                counts.getOrDefault(key(entry.unitId(), entry.entry().about()), 0L))).toList(), employees, List.of());
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

    private Map<UUID, List<Employee>> roster(YearMonth month) {
        return book.roster(month).stream().collect(Collectors.groupingBy(Employee::unitId));
    }

    private static List<LedgerEntry> inOrder(List<LedgerEntry> entries) {
        return entries.stream().sorted(java.util.Comparator.comparing(LedgerEntry::about)).toList();
    }

    private static String key(UUID unit, YearMonth about) {
        return unit + "/" + about;
    }
}
