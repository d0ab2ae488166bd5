package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.evaluation.Efficiency;
import id.teken.evaluation.EvaluationRules;
import id.teken.evaluation.EvaluationRulesForm;
import id.teken.evaluation.EvaluationSettings;
import id.teken.evaluation.Measure;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the government reckons achievement and scores, with what no regulation has confirmed marked as such. */
@Controller
class ReckoningPage {

    private final EvaluationSettings settings;
    private final Forms forms;

    ReckoningPage(EvaluationSettings settings, Forms forms) {
        this.settings = settings;
        this.forms = forms;
    }

    @GetMapping("/kinerja/aturan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        EvaluationRules rules = settings.current(person);
        model.addAttribute("confirmed", rules.isConfirmed());
        model.addAttribute("mayDecide", person.has(Role.ORGANIZATION));
        model.addAttribute("formulas", Measure.LowerFormula.values());
        model.addAttribute("efficiencies", Efficiency.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", EvaluationRulesForm.of(rules));
        }
        return "reckoning";
    }

    @PostMapping("/kinerja/aturan")
    String change(EvaluationRulesForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> settings.change(form, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/kinerja/aturan";
        }
        Forms.show(model, "reckoning", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, model);
    }
}
