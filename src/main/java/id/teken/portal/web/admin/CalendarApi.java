package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Holiday;
import id.teken.government.HolidayFile;
import id.teken.government.HolidayRow;
import id.teken.portal.admin.CalendarAdministration;
import id.teken.portal.admin.CalendarAdministration.Calendar;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Working days, holidays, reminders and reports, for ADMIN. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

    /** @param week working days a week, 5 or 6 */
    record CalendarView(Integer week, Integer daysBefore, Integer secretaryAfter, Integer leaderAfter) {

        static CalendarView of(Calendar calendar) {
            return new CalendarView(calendar.week(), calendar.rules().daysBefore(), calendar.rules().secretaryAfter(),
                    calendar.rules().leaderAfter());
        }
    }

    record HolidayView(LocalDate day, Holiday.Kind kind, String name, String source) {
    }

    /** @param line in the file, from 1 */
    record LineProblem(int line, String message) {
    }

    record Preview(List<HolidayRow> rows, List<LineProblem> problems) {
    }

    /** @param csv day; kind; name; source */
    record Table(String csv) {
    }

    private final CalendarAdministration administration;
    private final MessageSource messages;

    CalendarApi(CalendarAdministration administration, MessageSource messages) {
        this.administration = administration;
        this.messages = messages;
    }

    @GetMapping
    CalendarView calendar(@AuthenticationPrincipal Person person) {
        return CalendarView.of(administration.calendar(person));
    }

    @PutMapping
    CalendarView change(@RequestBody CalendarView form, @AuthenticationPrincipal Person person) {
        return CalendarView.of(administration.change(form.week(), form.daysBefore(), form.secretaryAfter(), form.leaderAfter(), person));
    }

    @GetMapping("/holidays")
    List<HolidayView> holidays(@RequestParam int year, @AuthenticationPrincipal Person person) {
        if (year < 1 || year > 9999) {
            throw Refusal.invalid("refusal.incomplete");
        }
        return administration.holidays(year, person).stream()
                .map(day -> new HolidayView(day.day(), day.kind(), day.name(), day.source())).toList();
    }

    /** What storing a table would do; stores nothing. */
    @PostMapping("/holidays/preview")
    Preview preview(@RequestBody Table table, @AuthenticationPrincipal Person person, Locale locale) {
        HolidayFile file = administration.preview(table.csv(), person);
        return new Preview(file.rows(), file.problems().stream().map(problem -> new LineProblem(Integer.parseInt(problem.path()),
                messages.getMessage(problem.key(), problem.arguments(), locale))).toList());
    }

    /** Stores a table, or nothing if any row of it cannot be read. */
    @PostMapping("/holidays")
    Map<String, Integer> store(@RequestBody Table table, @AuthenticationPrincipal Person person) {
        return Map.of("changes", administration.store(table.csv(), person));
    }

    @DeleteMapping("/holidays/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, @AuthenticationPrincipal Person person) {
        administration.remove(day, person);
    }
}
