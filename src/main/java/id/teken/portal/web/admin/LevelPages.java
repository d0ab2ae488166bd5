package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Levels.LevelData;
import id.teken.government.OrgUnit;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.admin.LevelAdministration;
import id.teken.portal.admin.LevelAdministration.Place;
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

/** The levels of posts, and for one unit at a time which post stands under which. */
@Controller
class LevelPages {

    private final LevelAdministration administration;
    private final EstablishmentAdministration establishment;
    private final Forms forms;

    LevelPages(LevelAdministration administration, EstablishmentAdministration establishment, Forms forms) {
        this.administration = administration;
        this.establishment = establishment;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record LevelForm(String code, String name, Integer rank, String route, String objectiveLabel, String programLabel) {

        LevelData data() {
            return new LevelData(code, name, rank == null ? 0 : rank, route, objectiveLabel, programLabel);
        }
    }

    @GetMapping("/admin/jenjang")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("levels", administration.levels(person));
        model.addAttribute("routes", administration.routes());
        model.addAttribute("units", establishment.tree(person).flat());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new LevelForm("", "", 7, "STAFF", "Sasaran Kegiatan", ""));
        }
        return "admin/levels";
    }

    /** Describes a level, a new one or a known one. */
    @PostMapping("/admin/jenjang")
    String describe(LevelForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.describe(form.data(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/admin/jenjang";
        }
        Forms.show(model, form.code(), problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(person, model);
    }

    @GetMapping("/admin/unit/{id}/susunan")
    String unit(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        OrgUnit unit = establishment.unit(id, person);
        List<Place> places = administration.places(id, person);
        model.addAttribute("unit", unit);
        model.addAttribute("places", places);
        model.addAttribute("levels", administration.placeable(person));
        return "admin/places";
    }

    /** Puts a post under another one, or takes it out of the cascade. */
    @PostMapping("/admin/unit/{id}/susunan/{position}")
    String place(@PathVariable UUID id, @PathVariable UUID position, @RequestParam(defaultValue = "") String level,
            @RequestParam(required = false) UUID superior, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.place(position, level, superior, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/admin/unit/" + id + "/susunan";
        }
        Forms.show(model, position.toString(), problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return unit(id, person, model);
    }
}
