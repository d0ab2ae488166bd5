package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.HolidayFile;
import id.teken.government.HolidayRow;
import id.teken.government.OfficeTime;
import id.teken.portal.admin.CalendarAdministration;
import id.teken.portal.admin.CalendarAdministration.Calendar;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Working days, holidays, reminders and reports. */
@Controller
class CalendarPage {

    private static final String SELF = "redirect:/admin/hari-kerja";

    private final CalendarAdministration administration;
    private final OfficeTime time;
    private final Forms forms;

    CalendarPage(CalendarAdministration administration, OfficeTime time, Forms forms) {
        this.administration = administration;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record CalendarForm(String week, String daysBefore, String secretaryAfter, String leaderAfter) {

        static CalendarForm of(Calendar calendar) {
            return new CalendarForm(String.valueOf(calendar.week()), String.valueOf(calendar.rules().daysBefore()),
                    String.valueOf(calendar.rules().secretaryAfter()), String.valueOf(calendar.rules().leaderAfter()));
        }
    }

    @GetMapping("/admin/hari-kerja")
    String show(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        Calendar calendar = administration.calendar(person);
        int year = tahun == null ? time.today().getYear() : Math.min(Math.max(tahun, 2000), 2100);
        var years = new TreeSet<>(administration.years(person).keySet());
        years.add(time.today().getYear());
        years.add(time.today().getYear() + 1);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("missing", administration.missing(person));
        model.addAttribute("holidays", administration.holidays(year, person));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CalendarForm.of(calendar));
        }
        return "admin/calendar";
    }

    @PostMapping("/admin/hari-kerja")
    String change(CalendarForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.change(number(form.week()), number(form.daysBefore()),
                number(form.secretaryAfter()), number(form.leaderAfter()), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return SELF;
        }
        Forms.show(model, "calendar", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(null, person, model);
    }

    /** First look, then store: the same form with the other button. */
    @PostMapping("/admin/hari-kerja/impor")
    String take(@RequestParam(defaultValue = "") String csv, @RequestParam(defaultValue = "false") boolean store,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        HolidayFile file = administration.preview(csv, person);
        if (store && file.problems().isEmpty()) {
            FormProblems problems = forms.attempt(() -> administration.store(csv, person));
            if (problems.isEmpty()) {
                after.addFlashAttribute("done", "calendar.stored");
                after.addAttribute("tahun", file.rows().get(0).day().getYear());
                return SELF;
            }
            Forms.show(model, "import", problems);
        }
        if (!file.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("csv", csv);
        model.addAttribute("file", file);
        model.addAttribute("fileProblems", forms.attempt(() -> {
            if (!file.problems().isEmpty()) {
                throw Refusal.invalid(file.problems());
            }
        }));
        model.addAttribute("changes", file.rows().stream().filter(row -> row.change() != HolidayRow.Change.SAME).count());
        return show(null, person, model);
    }

    @PostMapping("/admin/hari-kerja/libur/{day}/hapus")
    String remove(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        administration.remove(day, person);
        after.addFlashAttribute("done", "admin.saved");
        after.addAttribute("tahun", day.getYear());
        return SELF;
    }

    private static Integer number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : null;
    }
}
