package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
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
    private final OutputPercentages percentages;
    private final AllowanceRulesRepository absorption;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    OutputShares(OutputRulesRepository rules, OutputMarks marks, OutputPercentages percentages, AllowanceRulesRepository absorption, Offices offices,
            OfficeTime time, Audit audit) {
        this.rules = rules;
        this.marks = marks;
        this.percentages = percentages;
        this.absorption = absorption;
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
        return rules.current();
    }

    /** Enters or changes the regulation, or switches it off. */
    public OutputRules change(OutputForm form, Person person) {
        person.require(Role.PERSONNEL);
        OutputWeights weights = form.weights(time.today());
        BigDecimal portion = form.paidPortion();
        LocalRules.requireRoom("portion", form.isOff() ? null : portion, absorption.current().atStake());
        OutputRules current = rules();
        current.decide(form.regulationNumber(), form.regulationDate(), weights, portion);
        OutputRules stored = rules.saveAndFlush(current);
        audit.record(person.login(), person.name(), "output.rules", stored.id(),
                stored.isOn() ? stored.regulationNumber() + "; " + weights + "; bagian " + portion : "tidak berlaku");
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
        Map<UUID, OutputPercentages.Percentage> known = percentages.of(about, current.weights());
        return offices.units().stream().filter(unit -> known.containsKey(unit.id())).filter(unit -> all || person.belongsTo(unit.id()))
                .map(unit -> new UnitShare(unit, known.get(unit.id()).components(), known.get(unit.id()).percent())).toList();
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
