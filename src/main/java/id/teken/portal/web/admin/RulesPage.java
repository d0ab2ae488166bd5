package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.OfficeRules;
import id.teken.portal.admin.AppointmentAdministration;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who fills in for absent officials. */
@Controller
class RulesPage {

    private final AppointmentAdministration administration;
    private final Forms forms;

    RulesPage(AppointmentAdministration administration, Forms forms) {
        this.administration = administration;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record RulesForm(Boolean plhMaySign, String plhBasis, OfficeRules.Substitute secretarySubstitute) {

        RulesForm {
            plhMaySign = Boolean.TRUE.equals(plhMaySign);
        }
    }

    @GetMapping("/admin/aturan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        OfficeRules rules = administration.rules(person);
        model.addAttribute("confirmed", rules.isConfirmed());
        model.addAttribute("substitutes", OfficeRules.Substitute.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new RulesForm(rules.plhMaySign(), rules.plhBasis(), rules.secretarySubstitute()));
        }
        return "admin/rules";
    }

    @PostMapping("/admin/aturan")
    String change(RulesForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.changeRules(form.plhMaySign(), form.plhBasis(),
                form.secretarySubstitute(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/admin/aturan";
        }
        Forms.show(model, "rules", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, model);
    }
}
