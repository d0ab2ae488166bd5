package id.teken.government;

import id.teken.values.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current government's working days: week of five or six days, national holidays, joint leave, local holidays. */
@Service
@Transactional
public class WorkingDays {

    private static final LocalTime CLOSING = LocalTime.of(16, 0);
    /** Longest stretch without a working day that is thinkable, with room to spare. */
    private static final int FACTOR = 4;
    private static final int MARGIN = 30;

    private final HolidayRepository holidays;
    private final Governments governments;
    private final OfficeTime time;

    WorkingDays(HolidayRepository holidays, Governments governments, OfficeTime time) {
        this.holidays = holidays;
        this.governments = governments;
        this.time = time;
    }

    /** Close of office on the n-th working day after today. */
    public Instant deadline(int workingDays) {
        return closing(after(time.today(), workingDays));
    }

    /** Close of office on a day. */
    public Instant closing(LocalDate day) {
        return day.atTime(CLOSING).atZone(time.zone()).toInstant();
    }

    /** The day itself, or the next working day after it where the offices are closed. */
    public LocalDate onOrAfter(LocalDate day) {
        return after(day.minusDays(1), 1);
    }

    /** The n-th working day after a day, which itself does not count; n at least 1. */
    public LocalDate after(LocalDate day, int workingDays) {
        Set<LocalDate> closed = closed(day, day.plusDays((long) workingDays * FACTOR + MARGIN));
        int week = governments.current().workingDays();
        LocalDate current = day;
        for (int left = workingDays; left > 0;) {
            current = current.plusDays(1);
            if (isOpen(current, week, closed)) {
                left--;
            }
        }
        return current;
    }

    /** Whether the offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return isOpen(day, governments.current().workingDays(), closed(day, day));
    }

    /** How many working days came after the first day, up to and with the last one; 0 where the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        Set<LocalDate> closed = closed(first, last);
        int week = governments.current().workingDays();
        return (int) first.datesUntil(last.isAfter(first) ? last.plusDays(1) : first).skip(1)
                .filter(day -> isOpen(day, week, closed)).count();
    }

    /** Whether every year from the one day to the other has its table of national holidays. */
    public boolean isKnown(LocalDate first, LocalDate last) {
        Set<Integer> years = holidays.findByDayBetween(first.withDayOfYear(1), last.withDayOfYear(last.lengthOfYear())).stream()
                .filter(day -> day.kind() == Holiday.Kind.NATIONAL).map(day -> day.day().getYear()).collect(Collectors.toSet());
        return IntStream.rangeClosed(first.getYear(), last.getYear()).allMatch(years::contains);
    }

    /**
     * Changes the government's week.
     *
     * @throws Refusal (invalid) unless it has five or six days
     */
    public void week(Integer days) {
        if (days == null || days != 5 && days != 6) {
            throw Refusal.invalid(List.of(new Refusal.Problem("week", "calendar.week.missing")));
        }
        governments.current().work(days);
    }

    private Set<LocalDate> closed(LocalDate from, LocalDate to) {
        return holidays.findByDayBetween(from, to).stream().map(Holiday::day).collect(Collectors.toSet());
    }

    private static boolean isOpen(LocalDate day, int week, Set<LocalDate> closed) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SUNDAY || week == 5 && day.getDayOfWeek() == DayOfWeek.SATURDAY;
        return !weekend && !closed.contains(day);
    }

    /** Takes over the national holidays and joint leave that come with the product. */
    public void adoptNational() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("db/seed/holidays.csv").getInputStream(), StandardCharsets.UTF_8))) {
            List<Holiday> seed = reader.lines().skip(1).map(line -> line.split(",", 4))
                    .map(cell -> new Holiday(LocalDate.parse(cell[0]), Holiday.Kind.valueOf(cell[1]), cell[2], cell[3]))
                    .toList();
            holidays.saveAll(seed);
        } catch (IOException failure) {
            throw new UncheckedIOException("The holidays that come with the product could not be read", failure);
        }
    }
}
