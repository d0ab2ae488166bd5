package id.teken.portal.money;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.document.TableFile.Table;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Budget;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spending;
import id.teken.planning.Spending.Kind;
import id.teken.planning.SpendingFile;
import id.teken.planning.Spendings;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * TREASURY enters what was spent and the cash plans; a unit reads its own figures and never types those that decide its own
 * pay. Each act is logged.
 */
@Service
@Transactional
public class Treasury {

    private static final Set<Role> SEE_ALL = Set.of(Role.TREASURY, Role.LEADER, Role.DEPUTY, Role.ASSISTANT, Role.SECRETARY,
            Role.PLANNING, Role.ORGANIZATION, Role.INSPECTOR);
    private static final int LONGEST_REASON = 500;
    private static final int MONTHS = 12;

    private final Spendings spendings;
    private final Offices offices;
    private final Audit audit;

    Treasury(Spendings spendings, Offices offices, Audit audit) {
        this.spendings = spendings;
        this.offices = offices;
        this.audit = audit;
    }

    /** A unit and its months, January first. */
    public record UnitMoney(OrgUnit unit, List<MonthOfMoney> months) {
    }

    /** One unit with everything that is known: programs, figures that count, and all that were ever entered. */
    public record UnitBook(OrgUnit unit, List<Budget> programs, List<MonthOfMoney> months, List<Spending> current,
            List<Spending> history) {
    }

    /** Units with a budget that the person may see, by code. */
    @Transactional(readOnly = true)
    public List<UnitMoney> overview(int year, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        Map<UUID, List<MonthOfMoney>> months = spendings.of(year);
        return offices.units().stream().filter(unit -> months.containsKey(unit.id())).filter(unit -> maySee(unit.id(), person))
                .map(unit -> new UnitMoney(unit, months.get(unit.id()))).toList();
    }

    /** @throws Refusal (unknown) if there is no such unit, or this person may not see it */
    @Transactional(readOnly = true)
    public UnitBook book(UUID unitId, int year, Person person) {
        OrgUnit unit = offices.unit(unitId).filter(found -> person.government() != null && maySee(unitId, person))
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        return new UnitBook(unit, spendings.programs(unitId, year), spendings.of(year).getOrDefault(unitId, List.of()),
                spendings.current(unitId, year), spendings.history(unitId, year));
    }

    /** What storing a table would add, and what speaks against it. */
    @Transactional(readOnly = true)
    public SpendingFile preview(Table table, int year, Kind kind, Person person) {
        person.require(Role.TREASURY);
        return spendings.preview(table, year, kind);
    }

    /** @return how many figures are new or corrected */
    public int store(Table table, int year, Kind kind, Person person) {
        person.require(Role.TREASURY);
        int count = spendings.store(table, year, kind, person.login(), person.name());
        audit.record(person.login(), person.name(), "spending." + kind, subject(year), count + " angka tahun " + year);
        return count;
    }

    /** Enters or corrects one figure of what was spent. */
    public void spent(UUID unitId, int year, Integer month, String program, String typed, String reason, Person person) {
        person.require(Role.TREASURY);
        List<Problem> problems = new ArrayList<>();
        if (month == null || month < 1 || month > MONTHS) {
            problems.add(new Problem("month", "spending.month.missing"));
        }
        Rupiah amount = Rupiah.parse(typed).orElse(null);
        if (amount == null) {
            problems.add(new Problem("amount", "spending.amount.missing"));
        }
        String why = PlainText.clean(reason);
        if (why.length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "refusal.long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        spendings.spent(unitId, year, month, program == null ? "" : program, amount, why, person.login(), person.name());
        audit.record(person.login(), person.name(), "spending.REALISED", unitId, program + ", bulan " + month + "/" + year + ": Rp "
                + amount.print());
    }

    /** The table as it stands, in the form in which it is imported; for those who see all units. */
    @Transactional(readOnly = true)
    public List<List<Object>> table(int year, Kind kind, Person person) {
        if (person.government() == null || person.roles().stream().noneMatch(SEE_ALL::contains)) {
            throw Refusal.forbidden("refusal.role");
        }
        return spendings.table(year, kind);
    }

    private static boolean maySee(UUID unitId, Person person) {
        return person.belongsTo(unitId) || person.roles().stream().anyMatch(SEE_ALL::contains);
    }

    private static UUID subject(int year) {
        return UUID.nameUUIDFromBytes(("spending:" + year).getBytes(StandardCharsets.UTF_8));
    }
}
