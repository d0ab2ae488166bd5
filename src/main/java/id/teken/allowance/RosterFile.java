package id.teken.allowance;

import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.values.PlainText;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A roster as PERSONNEL sends it, one row per employee and unit.
 *
 * @param problems what cannot be taken; the path is the line
 */
public record RosterFile(List<Employee> employees, List<Problem> problems) {

    /** The first row of every such table. */
    public static final List<String> HEAD = List.of("Kode", "NIP", "Nama", "Tunjangan", "Mulai", "Sampai", "Akun");
    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads a table.
     *
     * @param units   by code, in capitals
     * @param logins  of the government's accounts
     * @param decided units whose month was decided
     */
    static RosterFile read(Table table, YearMonth month, Map<String, UUID> units, Set<String> logins, Set<UUID> decided) {
        List<Problem> problems = new ArrayList<>(table.problems());
        List<Employee> employees = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (Csv.Row row : table.rows()) {
            if (!row.cell(0).equalsIgnoreCase(HEAD.get(0))) {
                row(row, month, units, decided, seen, problems)
                        .filter(employee -> hasOwnLogin(employee, logins, owners, row, problems)).ifPresent(employees::add);
            }
        }
        if (employees.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("1", "table.empty"));
        }
        return new RosterFile(List.copyOf(employees), List.copyOf(problems));
    }

    static String print(LocalDate day) {
        return DAY.format(day);
    }

    private static Optional<Employee> row(Csv.Row row, YearMonth month, Map<String, UUID> units, Set<UUID> decided, Set<String> seen,
            List<Problem> problems) {
        String line = String.valueOf(row.line());
        int before = problems.size();
        UUID unit = units.get(row.cell(0).toUpperCase(Locale.ROOT));
        if (unit == null) {
            problems.add(new Problem(line, "roster.unit", row.cell(0)));
        } else if (decided.contains(unit)) {
            problems.add(new Problem(line, "roster.decided", row.cell(0)));
        }
        Optional<String> number = EmployeeNumber.parse(row.cell(1));
        if (number.isEmpty()) {
            problems.add(new Problem(line, "roster.nip", row.cell(1)));
        } else if (!seen.add(unit + number.get())) {
            problems.add(new Problem(line, "roster.twice", number.get()));
        }
        String name = PlainText.clean(row.cell(2));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new Problem(line, "roster.name", LONGEST_NAME));
        }
        Optional<Rupiah> base = Rupiah.parse(row.cell(3));
        if (base.isEmpty()) {
            problems.add(new Problem(line, "roster.base", row.cell(3)));
        }
        LocalDate from = day(row.cell(4), month, line, problems);
        LocalDate to = day(row.cell(5), month, line, problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new Problem(line, "roster.days"));
        }
        return problems.size() > before ? Optional.empty()
                : Optional.of(new Employee(unit, number.orElseThrow(), name, row.cell(6).isEmpty() ? null : row.cell(6), base.orElseThrow(), from, to));
    }

    /** Whoever has a NIP is found by it; the login of somebody else belongs to one person of this government. */
    private static boolean hasOwnLogin(Employee employee, Set<String> logins, Map<String, String> owners, Csv.Row row, List<Problem> problems) {
        if (employee.login() == null) {
            return true;
        }
        String line = String.valueOf(row.line());
        if (EmployeeNumber.isNip(employee.number())) {
            problems.add(new Problem(line, "roster.login.nip", employee.login()));
        } else if (!logins.contains(employee.login())) {
            problems.add(new Problem(line, "roster.login.unknown", employee.login()));
        } else if (!owners.computeIfAbsent(employee.login(), none -> employee.number()).equals(employee.number())) {
            problems.add(new Problem(line, "roster.login.twice", employee.login()));
        }
        return true;
    }

    /** A day of the month; "" where the whole month is meant. */
    private static LocalDate day(String typed, YearMonth month, String line, List<Problem> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.replace('/', '-'), DAY);
            if (YearMonth.from(day).equals(month)) {
                return day;
            }
            problems.add(new Problem(line, "roster.otherMonth", typed));
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem(line, "roster.date", typed));
        }
        return null;
    }
}
