package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Governments;
import id.teken.government.Holiday;
import id.teken.government.HolidayFile;
import id.teken.government.Holidays;
import id.teken.government.WorkingDays;
import id.teken.overdue.OverdueRules;
import id.teken.overdue.OverdueSettings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an ADMIN keeps the government's working days, and decides when to remind and to report; each act is logged. */
@Service
@Transactional
public class CalendarAdministration {

    private final Holidays holidays;
    private final WorkingDays workingDays;
    private final Governments governments;
    private final OverdueSettings settings;
    private final Audit audit;

    CalendarAdministration(Holidays holidays, WorkingDays workingDays, Governments governments, OverdueSettings settings,
            Audit audit) {
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.governments = governments;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * When a government works, reminds and reports.
     *
     * @param week working days a week, 5 or 6
     */
    public record Calendar(int week, OverdueRules rules) {
    }

    @Transactional(readOnly = true)
    public Calendar calendar(Person admin) {
        admin.require(Role.ADMIN);
        return new Calendar(governments.current().workingDays(), settings.current());
    }

    /** Null stands for what was not readable. */
    public Calendar change(Integer week, Integer daysBefore, Integer secretaryAfter, Integer leaderAfter, Person admin) {
        admin.require(Role.ADMIN);
        OverdueRules rules = settings.change(daysBefore, secretaryAfter, leaderAfter);
        workingDays.week(week);
        record(admin, "calendar.changed", week + " hari kerja; pengingat " + daysBefore + " hari sebelum tenggat; Sekda +"
                + secretaryAfter + ", pimpinan +" + leaderAfter + " hari kerja");
        return new Calendar(week, rules);
    }

    @Transactional(readOnly = true)
    public List<Holiday> holidays(int year, Person admin) {
        admin.require(Role.ADMIN);
        return holidays.of(year);
    }

    /** How many days each year has. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> years(Person admin) {
        admin.require(Role.ADMIN);
        return holidays.years();
    }

    /** Years whose table is needed and not there. */
    @Transactional(readOnly = true)
    public List<Integer> missing(Person admin) {
        admin.require(Role.ADMIN);
        return holidays.missing();
    }

    @Transactional(readOnly = true)
    public HolidayFile preview(String csv, Person admin) {
        admin.require(Role.ADMIN);
        return holidays.preview(csv);
    }

    /** @return how many days are new or changed */
    public int store(String csv, Person admin) {
        admin.require(Role.ADMIN);
        int changes = holidays.store(csv);
        record(admin, "holidays.stored", changes + " hari");
        return changes;
    }

    public void remove(LocalDate day, Person admin) {
        admin.require(Role.ADMIN);
        holidays.remove(day);
        record(admin, "holidays.removed", day.toString());
    }

    private void record(Person admin, String event, String detail) {
        UUID calendar = UUID.nameUUIDFromBytes(("calendar:" + governments.current().code()).getBytes(StandardCharsets.UTF_8));
        audit.record(admin.login(), admin.name(), event, calendar, detail);
    }
}
