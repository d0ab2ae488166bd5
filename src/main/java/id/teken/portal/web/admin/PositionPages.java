package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Appointment;
import id.teken.government.NewAppointment;
import id.teken.government.OfficeTime;
import id.teken.government.Position;
import id.teken.portal.admin.AppointmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration.Post;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
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

/** One post: who holds it, who held it, who will; appointing, ending, taking back. */
@Controller
class PositionPages {

    private static final String ONE = "redirect:/admin/jabatan/";

    private final EstablishmentAdministration establishment;
    private final AppointmentAdministration appointments;
    private final OfficeTime time;
    private final Forms forms;

    PositionPages(EstablishmentAdministration establishment, AppointmentAdministration appointments, OfficeTime time, Forms forms) {
        this.establishment = establishment;
        this.appointments = appointments;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record AppointmentForm(UUID officialId, Appointment.Kind kind, @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) LocalDate to, String decree, Boolean endFormer) {

        AppointmentForm {
            endFormer = Boolean.TRUE.equals(endFormer);
        }
    }

    @GetMapping("/admin/jabatan/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        Post post = establishment.post(id, person);
        List<AppointmentAdministration.Entry> entries = appointments.ofPosition(id, person);
        model.addAttribute("post", post);
        model.addAttribute("unit", establishment.unit(post.position().unitId(), person));
        model.addAttribute("entries", entries);
        model.addAttribute("officials", establishment.officials(person));
        model.addAttribute("kinds", Appointment.Kind.values());
        model.addAttribute("history", establishment.history(id, person));
        model.addAttribute("today", time.today());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AppointmentForm(null, Appointment.Kind.DEFINITIVE, time.today(), null, "", false));
        }
        if (!model.containsAttribute("title")) {
            model.addAttribute("title", post.position().title());
        }
        return "admin/position";
    }

    @PostMapping("/admin/jabatan/{id}")
    String rename(@PathVariable UUID id, @RequestParam String title, @RequestParam(required = false) Integer version,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> establishment.renamePosition(id, title, version, person));
        if (problems.isEmpty()) {
            return done(id, "admin.saved", after);
        }
        model.addAttribute("title", title);
        return again(id, "title", problems, person, model, response);
    }

    @PostMapping("/admin/jabatan/{id}/hapus")
    String remove(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        Position position = establishment.post(id, person).position();
        FormProblems problems = forms.attempt(() -> establishment.removePosition(id, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.removed");
            return "redirect:/admin/unit/" + position.unitId();
        }
        return again(id, "remove", problems, person, model, response);
    }

    @PostMapping("/admin/jabatan/{id}/penempatan")
    String appoint(@PathVariable UUID id, AppointmentForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> appointments.appoint(new NewAppointment(id, form.officialId(), form.kind(),
                form.from(), form.to(), form.decree(), form.endFormer()), person));
        if (problems.isEmpty()) {
            return done(id, form.from().isAfter(time.today()) ? "admin.appointment.later" : "admin.appointment.made", after);
        }
        model.addAttribute("form", form);
        return again(id, "appointment", problems, person, model, response);
    }

    @PostMapping("/admin/jabatan/{id}/penempatan/{appointment}/akhiri")
    String end(@PathVariable UUID id, @PathVariable UUID appointment,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to, @AuthenticationPrincipal Person person,
            Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> appointments.end(appointment, to, person));
        return problems.isEmpty() ? done(id, "admin.appointment.ended", after)
                : again(id, "end-" + appointment, problems.in(appointment), person, model, response);
    }

    @PostMapping("/admin/jabatan/{id}/penempatan/{appointment}/batal")
    String cancel(@PathVariable UUID id, @PathVariable UUID appointment, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> appointments.cancel(appointment, person));
        return problems.isEmpty() ? done(id, "admin.appointment.cancelled", after)
                : again(id, "end-" + appointment, problems.in(appointment), person, model, response);
    }

    private static String done(UUID id, String key, RedirectAttributes after) {
        after.addFlashAttribute("done", key);
        return ONE + id;
    }

    private String again(UUID id, String form, FormProblems problems, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, person, model);
    }
}
