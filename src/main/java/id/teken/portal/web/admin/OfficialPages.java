package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.Official;
import id.teken.portal.admin.AppointmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roll of officials, and one of them. */
@Controller
class OfficialPages {

    private static final String ONE = "redirect:/admin/pejabat/";
    private static final int SHOWN = 100;

    private final EstablishmentAdministration administration;
    private final AppointmentAdministration appointments;
    private final Forms forms;

    OfficialPages(EstablishmentAdministration administration, AppointmentAdministration appointments, Forms forms) {
        this.administration = administration;
        this.appointments = appointments;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record OfficialForm(String name, String nip, String rank, Integer version) {

        OfficialData data() {
            return new OfficialData(name, nip, rank);
        }
    }

    @GetMapping("/admin/pejabat")
    String all(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Person person, Model model) {
        List<Official> found = administration.officials(person).stream().filter(official -> official.isFoundBy(q)).toList();
        model.addAttribute("q", q);
        model.addAttribute("found", found.size());
        model.addAttribute("officials", found.stream().limit(SHOWN)
                .map(official -> new Row(official, appointments.ofOfficial(official.id(), person).stream()
                        .filter(entry -> entry.phase() == AppointmentAdministration.Phase.NOW).toList())).toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new OfficialForm("", "", "", null));
        }
        return "admin/officials";
    }

    /** An official and the posts held today. */
    record Row(Official official, List<AppointmentAdministration.Entry> posts) {
    }

    @PostMapping("/admin/pejabat")
    String add(OfficialForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> after.addAttribute("id", administration.addOfficial(form.data(), person).id()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.official.added");
            return ONE + "{id}";
        }
        fail(model, problems, form, response);
        return all("", person, model);
    }

    @GetMapping("/admin/pejabat/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        Official official = administration.official(id, person);
        model.addAttribute("official", official);
        model.addAttribute("entries", appointments.ofOfficial(id, person));
        model.addAttribute("history", administration.history(id, person));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new OfficialForm(official.name(), official.nip(), official.rank(), official.rowVersion()));
        }
        return "admin/official";
    }

    @PostMapping("/admin/pejabat/{id}")
    String change(@PathVariable UUID id, OfficialForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.changeOfficial(id, form.data(), form.version(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return ONE + id;
        }
        fail(model, problems, form, response);
        return one(id, person, model);
    }

    private static void fail(Model model, FormProblems problems, OfficialForm form, HttpServletResponse response) {
        Forms.show(model, "official", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
}
