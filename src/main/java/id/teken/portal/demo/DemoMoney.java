package id.teken.portal.demo;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.document.TableFile;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Budget;
import id.teken.planning.Spending.Kind;
import id.teken.planning.SpendingFile;
import id.teken.planning.Spendings;
import id.teken.portal.money.Treasury;
import id.teken.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The cash plans of the demo's budget documents, and what BPKAD has sent of the months that are over. */
@Component
@Profile("demo")
class DemoMoney {

    private static final String TREASURY = "bpkad";
    /** Percent of the year's budget that the cash plan foresees for each month: little at first, much at the end. */
    private static final List<Integer> PLAN = List.of(3, 5, 7, 8, 9, 9, 9, 9, 9, 10, 11, 11);
    /** Between 82 and 102 percent of the plan is spent. */
    private static final int LEAST = 82;
    private static final int SPREAD = 21;
    private static final int HUNDRED = 100;

    private final Treasury treasury;
    private final Spendings spendings;
    private final Accounts accounts;
    private final Offices offices;
    private final OfficeTime time;

    DemoMoney(Treasury treasury, Spendings spendings, Accounts accounts, Offices offices, OfficeTime time) {
        this.treasury = treasury;
        this.spendings = spendings;
        this.accounts = accounts;
        this.offices = offices;
        this.time = time;
    }

    /** Sends what was spent inside the caller's transaction, unless figures are there already. */
    void spend(int year) {
        if (spendings.current(null, year).stream().anyMatch(entry -> entry.kind() == Kind.REALISED)) {
            return;
        }
        Person person = accounts.find(TREASURY).orElseThrow();
        int over = (int) IntStream.rangeClosed(1, PLAN.size())
                .filter(month -> YearMonth.of(year, month).isBefore(YearMonth.from(time.today()))).count();
        List<List<Object>> spent = new ArrayList<>();
        for (OrgUnit unit : offices.units()) {
            for (Budget budget : spendings.programs(unit.id(), year)) {
                List<Object> months = new ArrayList<>(plan(budget.amount()).subList(0, over).stream()
                        .map(month -> share(month.amount(), budget)).toList());
                months.addAll(0, List.of(unit.code(), budget.program()));
                spent.add(months);
            }
        }
        treasury.store(TableFile.read(TableFile.csv(SpendingFile.HEAD, spent).getBytes(StandardCharsets.UTF_8)), year, Kind.REALISED, person);
    }

    /** A year's budget by month, in whole rupiah; December takes what is left. */
    static List<Rupiah> plan(Rupiah budget) {
        long amount = budget.amount();
        List<Long> months = new ArrayList<>(PLAN.stream().limit(PLAN.size() - 1L).map(percent -> amount / HUNDRED * percent).toList());
        months.add(amount - months.stream().mapToLong(Long::longValue).sum());
        return months.stream().map(Rupiah::new).toList();
    }

    private static Object share(long planned, Budget budget) {
        return planned / HUNDRED * (LEAST + Math.floorMod((budget.program() + planned).hashCode(), SPREAD));
    }
}
