package id.teken.government;

import id.teken.government.HolidayRow.Change;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current government's table of holidays, year by year. */
@Service
@Transactional
public class Holidays {

    /** From here on the table of the next year is missed: the ministers publish it in autumn. */
    private static final int DAY_IN_DECEMBER = 15;

    private final HolidayRepository holidays;
    private final OfficeTime time;

    Holidays(HolidayRepository holidays, OfficeTime time) {
        this.holidays = holidays;
        this.time = time;
    }

    /** Days of a year, first to last. */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return holidays.findByDayBetweenOrderByDay(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** How many days each year has, for the years that have any. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> years() {
        return holidays.findAll().stream().collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new,
                Collectors.counting()));
    }

    /** Years whose table is needed and not there: this one, and from the middle of December the next. */
    @Transactional(readOnly = true)
    public List<Integer> missing() {
        LocalDate today = time.today();
        List<Integer> needed = new ArrayList<>(List.of(today.getYear()));
        if (today.getMonth() == Month.DECEMBER && today.getDayOfMonth() >= DAY_IN_DECEMBER) {
            needed.add(today.getYear() + 1);
        }
        return needed.stream().filter(year -> of(year).stream().noneMatch(day -> day.kind() == Holiday.Kind.NATIONAL)).toList();
    }

    /** What storing a table would do, and what speaks against it; nothing is stored. */
    @Transactional(readOnly = true)
    public HolidayFile preview(String csv) {
        return HolidayFile.read(csv, holidays.findAll().stream().collect(Collectors.toMap(Holiday::day, Function.identity())));
    }

    /**
     * Stores a table; days that it does not name stay.
     *
     * @return how many days are new or changed
     * @throws Refusal (invalid) if any row cannot be read: then nothing is stored
     */
    public int store(String csv) {
        HolidayFile file = preview(csv);
        if (!file.problems().isEmpty()) {
            throw Refusal.invalid(file.problems());
        }
        List<HolidayRow> changes = file.rows().stream().filter(row -> row.change() != Change.SAME).toList();
        changes.forEach(this::store);
        return changes.size();
    }

    /** @throws Refusal (unknown) if that day is none */
    public void remove(LocalDate day) {
        holidays.delete(holidays.findByDay(day).orElseThrow(() -> Refusal.unknown("refusal.unknown")));
    }

    private void store(HolidayRow row) {
        holidays.findByDay(row.day()).ifPresentOrElse(known -> known.describe(row.kind(), row.name(), row.source()),
                () -> holidays.save(new Holiday(row.day(), row.kind(), row.name(), row.source())));
    }
}
