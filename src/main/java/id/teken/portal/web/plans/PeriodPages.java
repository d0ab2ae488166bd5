package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.period.Period;
import id.teken.agreement.period.PeriodProgress;
import id.teken.agreement.period.PeriodUndo;
import id.teken.agreement.period.Periods;
import id.teken.government.OfficeTime;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** The years of agreements: opened, n of N, closed. */
@Controller
class PeriodPages {

    private static final String SELF = "redirect:/periode";

    private final Periods periods;
    private final PeriodUndo undo;
    private final OfficeTime time;
    private final Forms forms;

    PeriodPages(Periods periods, PeriodUndo undo, OfficeTime time, Forms forms) {
        this.periods = periods;
        this.undo = undo;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record PeriodForm(Integer year, @DateTimeFormat(iso = ISO.DATE) LocalDate dpaOn) {
    }

    @GetMapping("/periode")
    String show(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        List<Period> all = periods.all();
        Integer year = tahun != null ? tahun : all.isEmpty() ? null : all.get(0).year();
        model.addAttribute("periods", all);
        PeriodProgress progress = year == null ? null : periods.progress(year, person);
        model.addAttribute("progress", progress);
        model.addAttribute("mayTakeBack", progress != null && undo.mayTakeBack(progress.period(), person));
        model.addAttribute("mayOpen", periods.mayOpen(person));
        model.addAttribute("mayClose", person.has(Role.PLANNING));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PeriodForm(time.today().getYear() + (all.isEmpty() ? 0 : 1), null));
        }
        return "plans/period";
    }

    @PostMapping("/periode")
    String open(PeriodForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> periods.open(form.year(), form.dpaOn(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "period.opened");
            after.addAttribute("tahun", form.year());
            return SELF;
        }
        model.addAttribute("form", form);
        return again("open", problems, null, person, model, response);
    }

    @PostMapping("/periode/{year}/tutup")
    String close(@PathVariable int year, @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> periods.close(year, alasan, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "period.closedNow");
            after.addAttribute("tahun", year);
            return SELF;
        }
        return again("close", problems, year, person, model, response);
    }

    /** Takes the opening back while every draft is as it was begun. */
    @PostMapping("/periode/{year}/tarik")
    String takeBack(@PathVariable int year, @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> undo.takeBack(year, alasan, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "period.takenBack");
            return SELF;
        }
        return again("takeBack", problems, year, person, model, response);
    }

    /** Begins again what was withdrawn. */
    @PostMapping("/periode/{year}/unit/{unit}")
    String begin(@PathVariable int year, @PathVariable UUID unit, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> periods.beginAgain(year, unit, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "period.begun");
            after.addAttribute("tahun", year);
            return SELF;
        }
        return again("begin", problems, year, person, model, response);
    }

    private String again(String form, FormProblems problems, Integer year, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(year, person, model);
    }
}
