package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.document.TableFile.Table;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.values.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** PERSONNEL says month by month who is in a unit and which allowance belongs to the person. */
@Service
@Transactional
public class Rosters {

    private final PayBook book;
    private final Offices offices;
    private final Accounts accounts;
    private final Audit audit;

    Rosters(PayBook book, Offices offices, Accounts accounts, Audit audit) {
        this.book = book;
        this.offices = offices;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What storing a table would do. */
    @Transactional(readOnly = true)
    public RosterFile preview(Table table, int year, int month, Person person) {
        person.require(Role.PERSONNEL);
        return read(table, month(year, month));
    }

    /**
     * Replaces the rows of the units that are in the table; other units stay as they are.
     *
     * @return how many employees were stored
     * @throws Refusal (invalid) if any row cannot be taken: then nothing is stored
     */
    public int store(Table table, int year, int month, Person person) {
        person.require(Role.PERSONNEL);
        YearMonth about = month(year, month);
        book.lock();
        RosterFile file = read(table, about);
        if (!file.problems().isEmpty()) {
            throw Refusal.invalid(file.problems());
        }
        book.replaceRoster(about, file.employees());
        audit.record(person.login(), person.name(), "allowance.roster",
                UUID.nameUUIDFromBytes(("roster:" + about).getBytes(StandardCharsets.UTF_8)),
                file.employees().size() + " pegawai, bulan " + about);
        return file.employees().size();
    }

    /** The roster as it stands, in the form in which it is imported; of a month without one that of the month before. */
    @Transactional(readOnly = true)
    public List<List<Object>> table(int year, int month, Person person) {
        person.require(Role.PERSONNEL);
        YearMonth about = month(year, month);
        Map<UUID, String> codes = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::code));
        List<Employee> own = book.roster(about);
        boolean begun = !own.isEmpty();
        return (begun ? own : book.roster(about.minusMonths(1))).stream().map(employee -> {
            List<Object> row = new ArrayList<>(List.of(codes.get(employee.unitId()), employee.number(), employee.name(), employee.base().amount()));
            row.add(begun && employee.from() != null ? RosterFile.print(employee.from()) : "");
            row.add(begun && employee.to() != null ? RosterFile.print(employee.to()) : "");
            row.add(employee.login() == null ? "" : employee.login());
            return row;
        }).toList();
    }

    private RosterFile read(Table table, YearMonth month) {
        Map<String, UUID> units = offices.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), OrgUnit::id, (one, other) -> one));
        return RosterFile.read(table, month, units,
                accounts.inUse().stream().map(Person::login).collect(Collectors.toSet()), book.unitsWithEntries(month));
    }

    private static YearMonth month(int year, int month) {
        try {
            YearMonth about = YearMonth.of(year, month);
            if (year >= 2000 && year <= 2100) {
                return about;
            }
        } catch (DateTimeException none) {
            // told below
        }
        throw Refusal.invalid("roster.month");
    }
}
