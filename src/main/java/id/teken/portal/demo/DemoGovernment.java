package id.teken.portal.demo;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.government.Appointment;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.Position.Office;
import id.teken.government.WorkingDays;
import id.teken.planning.documents.PlanBooks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An invented city with invented persons, so that the product can be tried at once: units, officials, accounts and plans,
 * made in one transaction, so that they are there whole or not at all. {@link DemoAgreements} follows. Only with the profile
 * {@code demo}; no default password exists elsewhere.
 */
@Component
@Profile("demo")
@Order(20)
class DemoGovernment implements ApplicationRunner {

    static final String CODE = "kota-contoh";
    static final String NAME = "Pemerintah Kota Contoh";
    static final String PASSWORD = "contoh-sandi";
    static final String PASSPHRASE = "frasa sandi contoh";
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 2, 20);
    private final Governments governments;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final PlanBooks books;
    private final OfficeTime time;
    private final DemoTurn turn;

    DemoGovernment(Governments governments, Offices offices, WorkingDays workingDays, Accounts accounts, PlanBooks books,
            OfficeTime time, DemoTurn turn) {
        this.governments = governments;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.books = books;
        this.time = time;
        this.turn = turn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turn.take(() -> {
            if (governments.find(CODE).isEmpty() && !governments.wasRemoved(CODE)) {
                build();
            }
        });
    }

    /** Login of the head of a unit of {@code units.csv}. */
    static String headLogin(String unitCode) {
        return "kepala." + unitCode.toLowerCase(Locale.ROOT);
    }

    private void build() {
        governments.add(new Government(CODE, NAME, Government.Kind.CITY, "Kota Contoh", ZoneId.of("Asia/Jakarta"), Governments.LEGAL_BASIS,
                true));
        workingDays.adoptNational();
        Map<String, OrgUnit> units = new HashMap<>();
        List<NewAccount> people = new ArrayList<>();
        units.put("KDH", offices.add(new OrgUnit("KDH", "Kepala Daerah", "KEPALA_DAERAH", null)));
        units.put("SETDA", offices.add(new OrgUnit("SETDA", "Sekretariat Daerah", "SEKRETARIAT", null)));
        for (Map<String, String> row : DemoFile.rows("units")) {
            units.put(row.get("code"), unit(row, people));
        }
        List<Map<String, String>> rows = DemoFile.rows("accounts");
        rows.stream().filter(row -> !row.get("roles").equals(Role.OPERATOR.name()))
                .forEach(row -> people.add(account(row, units.get(row.get("unit")), people.size())));
        accounts.openAll(people, PASSWORD);
        rows.stream().filter(row -> row.get("roles").equals(Role.OPERATOR.name()))
                .forEach(row -> accounts.openForInstallation(account(row, null, 0), PASSWORD));
        units.remove("KDH");
        plan(units);
    }

    private OrgUnit unit(Map<String, String> row, List<NewAccount> people) {
        String code = row.get("code");
        OrgUnit unit = offices.add(new OrgUnit(code, row.get("name"), row.get("kind"), null));
        Official head = holder(unit, row.get("head_title"), Office.HEAD_OF_UNIT, row.get("head"), row.get("rank"), people.size());
        people.add(person(headLogin(code), head.name(), head, unit, Set.of(Role.UNIT_HEAD)));
        String staff = "staf." + code.toLowerCase(Locale.ROOT);
        people.add(person(staff, "Perencana " + unit.name(), null, unit, Set.of(Role.UNIT_STAFF)));
        return unit;
    }

    private NewAccount account(Map<String, String> row, OrgUnit unit, int number) {
        Set<Role> roles = Arrays.stream(row.get("roles").split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        Official official = row.get("office").isEmpty() ? null : holder(unit, row.get("title"), Office.valueOf(row.get("office")),
                row.get("name"), row.get("rank"), number);
        return person(row.get("login"), row.get("name"), official, unit, roles);
    }

    /** Elected officials have no rank and no NIP. */
    private Official holder(OrgUnit unit, String title, Office office, String name, String rank, int number) {
        Position position = offices.add(new Position(unit.id(), title, office));
        boolean elected = rank.isEmpty();
        String nip = elected ? null : "19700101199503" + String.format("%04d", number + 1);
        Official official = offices.add(new Official(name, nip, elected ? null : rank));
        offices.appoint(position.id(), official.id(), Appointment.Kind.DEFINITIVE, IN_OFFICE_SINCE);
        return official;
    }

    private static NewAccount person(String login, String name, Official official, OrgUnit unit, Set<Role> roles) {
        return new NewAccount(login, name, login + "@kota-contoh.example", official == null ? null : official.id(),
                unit == null ? null : unit.id(), roles);
    }

    private void plan(Map<String, OrgUnit> units) {
        Map<String, UUID> ids = new TreeMap<>();
        units.forEach((code, unit) -> ids.put(code, unit.id()));
        books.store(new DemoPlans(ids, time.today().getYear() + 1).all(), "bappeda", "Bappeda", rows -> { });
    }
}
