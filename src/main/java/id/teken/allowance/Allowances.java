package id.teken.allowance;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regulation, and what it makes of the figures of today for every unit; nothing of it is stored as a decision yet. */
@Service
@Transactional
public class Allowances {

    private static final Set<Role> SEE_ALL = Set.of(Role.PERSONNEL, Role.TREASURY, Role.LEADER, Role.DEPUTY, Role.SECRETARY,
            Role.ASSISTANT, Role.ORGANIZATION, Role.INSPECTOR);

    private final AllowanceRulesRepository rules;
    private final OutputRulesRepository outputs;
    private final MonthJudge judge;
    private final Spendings spendings;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    Allowances(AllowanceRulesRepository rules, OutputRulesRepository outputs, MonthJudge judge, Spendings spendings, Offices offices, OfficeTime time, Audit audit) {
        this.rules = rules;
        this.outputs = outputs;
        this.judge = judge;
        this.spendings = spendings;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** One month of a unit with its figures and where it stands. */
    public record UnitMonth(Absorption absorption, Consequence consequence) {
    }

    /** A unit and its months that are over, January first. */
    public record UnitLedger(OrgUnit unit, List<UnitMonth> months) {
    }

    /** As entered, or as they come with the product: off. */
    @Transactional(readOnly = true)
    public AllowanceRules rules() {
        return rules.current();
    }

    /** By what a month is decided. */
    @Transactional(readOnly = true)
    public Regulations regulations() {
        return new Regulations(rules.current(), outputs.current());
    }

    /** Enters or changes the regulation, or switches it off. */
    public AllowanceRules change(AllowanceForm form, Person person) {
        person.require(Role.PERSONNEL);
        AllowancePolicy policy = form.policy(time.today());
        OutputRules output = outputs.current();
        LocalRules.requireRoom("stake", form.isOff() ? null : policy.stake(), output.isPaid() ? output.portion() : null);
        AllowanceRules current = rules();
        current.decide(form.regulationNumber(), form.regulationDate(), policy);
        AllowanceRules stored = rules.saveAndFlush(current);
        audit.record(person.login(), person.name(), "allowance.rules", stored.id(), stored.isOn()
                ? stored.regulationNumber() + "; " + policy : "tidak berlaku");
        return stored;
    }

    /**
     * What the regulation makes of a year, for the units that the person may see.
     *
     * @throws Refusal (conflict) while no regulation is named
     */
    @Transactional(readOnly = true)
    public List<UnitLedger> outlook(int year, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        AllowanceRules current = rules();
        if (!current.isOn()) {
            throw Refusal.conflict("allowance.off");
        }
        boolean all = person.roles().stream().anyMatch(SEE_ALL::contains);
        Map<UUID, List<MonthOfMoney>> money = spendings.of(year);
        return offices.units().stream().filter(unit -> money.containsKey(unit.id()))
                .filter(unit -> all || person.belongsTo(unit.id()))
                .map(unit -> ledger(unit, money.get(unit.id()), current.policy())).toList();
    }

    private UnitLedger ledger(OrgUnit unit, List<MonthOfMoney> money, AllowancePolicy policy) {
        YearMonth current = YearMonth.from(time.today());
        List<Absorption> months = money.stream()
                .map(month -> new Absorption(YearMonth.of(month.year(), month.month()), month.realised(), month.forecast()))
                .filter(month -> month.month().isBefore(current)).toList();
        Map<YearMonth, Consequence> state = Ledger.of(judge.judge(months, policy), policy).state();
        return new UnitLedger(unit, months.stream().map(month -> new UnitMonth(month, state.get(month.month()))).toList());
    }
}
