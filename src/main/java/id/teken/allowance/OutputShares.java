package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.evaluation.MonthScores;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The optional second policy: what a unit's month makes of the output part of the pay of all its employees, in percent. */
@Service
@Transactional
public class OutputShares {

    private final OutputRulesRepository rules;
    private final OutputMarks marks;
    private final MonthScores scores;
    private final Spendings spendings;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    OutputShares(OutputRulesRepository rules, OutputMarks marks, MonthScores scores, Spendings spendings, Offices offices, OfficeTime time,
            Audit audit) {
        this.rules = rules;
        this.marks = marks;
        this.scores = scores;
        this.spendings = spendings;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** @param percent empty while a component that counts is not known */
    public record UnitShare(OrgUnit unit, OutputComponents components, Optional<BigDecimal> percent) {
    }

    /** As entered, or as they come with the product: off. */
    @Transactional(readOnly = true)
    public OutputRules rules() {
        return rules.findAll().stream().findFirst().orElseGet(OutputRules::new);
    }

    /** Enters or changes the regulation, or switches it off. */
    public OutputRules change(OutputForm form, Person person) {
        person.require(Role.PERSONNEL);
        OutputWeights weights = form.weights(time.today());
        OutputRules current = rules();
        current.decide(form.regulationNumber(), form.regulationDate(), weights);
        OutputRules stored = rules.saveAndFlush(current);
        audit.record(person.login(), person.name(), "output.rules", stored.id(),
                stored.isOn() ? stored.regulationNumber() + "; " + weights : "tidak berlaku");
        return stored;
    }

    /**
     * PERSONNEL enters what the product does not measure.
     *
     * @param directions, complaints in percent as typed; blank where not known
     */
    public void mark(UUID unitId, int year, int month, String directions, String complaints, Person person) {
        person.require(Role.PERSONNEL);
        YearMonth about = over(year, month);
        offices.unit(unitId).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        if (person.belongsTo(unitId)) {
            throw Refusal.forbidden("output.own");
        }
        List<Problem> problems = new ArrayList<>();
        var mark = new OutputMarks.Mark(optional("directions", directions, problems), optional("complaints", complaints, problems));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        marks.add(unitId, about, mark, person, time.now());
        audit.record(person.login(), person.name(), "output.marked", unitId, about + ": " + mark.directions() + ", " + mark.complaints());
    }

    /**
     * Of the units with a budget that the person may see.
     *
     * @throws Refusal (conflict) while no regulation is named
     */
    @Transactional(readOnly = true)
    public List<UnitShare> of(int year, int month, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        OutputRules current = rules();
        if (!current.isOn()) {
            throw Refusal.conflict("output.off");
        }
        YearMonth about = over(year, month);
        boolean all = AllowanceDecisions.mayRead(person);
        Map<UUID, BigDecimal> scored = scores.of(about);
        Map<UUID, OutputMarks.Mark> marked = marks.of(about);
        Map<UUID, List<MonthOfMoney>> money = spendings.of(year);
        return offices.units().stream().filter(unit -> money.containsKey(unit.id())).filter(unit -> all || person.belongsTo(unit.id()))
                .map(unit -> {
                    OutputMarks.Mark mark = marked.getOrDefault(unit.id(), OutputMarks.Mark.NONE);
                    var components = new OutputComponents(scored.get(unit.id()), mark.directions(), mark.complaints(),
                            budget(money.get(unit.id()).get(month - 1)));
                    return new UnitShare(unit, components, current.weights().percent(components));
                }).toList();
    }

    /** Percent of the month's forecast; where nothing was foreseen nothing can be missed. */
    private static BigDecimal budget(MonthOfMoney money) {
        var absorption = new Absorption(YearMonth.of(money.year(), money.month()), money.realised(), money.forecast());
        return absorption.isNothingForeseen() ? BigDecimal.valueOf(100) : absorption.percent().orElse(null);
    }

    private YearMonth over(int year, int month) {
        boolean there = year >= 2000 && year <= 2100 && month >= 1 && month <= 12;
        if (!there || !YearMonth.of(year, month).isBefore(YearMonth.from(time.today()))) {
            throw Refusal.invalid("output.month");
        }
        return YearMonth.of(year, month);
    }

    private static BigDecimal optional(String field, String typed, List<Problem> problems) {
        return typed == null || typed.isBlank() ? null : OutputForm.percent(field, typed, problems);
    }
}
