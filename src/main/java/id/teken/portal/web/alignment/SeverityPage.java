package id.teken.portal.web.alignment;

import id.teken.access.Person;
import id.teken.agreement.AgreementRules;
import id.teken.agreement.AgreementSettings;
import id.teken.agreement.Remark;
import id.teken.agreement.Severities;
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

/** How grave each kind of remark is, and when a change of official asks for an amendment. */
@Controller
class SeverityPage {

    private static final String BACK = "redirect:/keselarasan/aturan";

    private final Severities severities;
    private final AgreementSettings settings;
    private final Forms forms;

    SeverityPage(Severities severities, AgreementSettings settings, Forms forms) {
        this.severities = severities;
        this.settings = settings;
        this.forms = forms;
    }

    /** @param severity null for what the decision table says */
    record SeverityForm(Remark.Kind kind, Remark.Severity severity, String reason) {
    }

    record RulesForm(AgreementRules.OnSuccession onSuccession, String basis) {
    }

    @GetMapping("/keselarasan/aturan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("settings", severities.settings(person));
        model.addAttribute("severities", Remark.Severity.values());
        model.addAttribute("successions", AgreementRules.OnSuccession.values());
        if (!model.containsAttribute("rules")) {
            AgreementRules rules = settings.read(person);
            model.addAttribute("rules", new RulesForm(rules.onSuccession(), rules.basis()));
        }
        return "alignment-rules";
    }

    @PostMapping("/keselarasan/aturan")
    String change(SeverityForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> severities.change(form.kind(), form.severity(), form.reason(), person));
        return problems.isEmpty() ? saved(after) : failed("severity", problems.in(form.kind()), form, person, model, response);
    }

    @PostMapping("/keselarasan/aturan/pergantian")
    String decide(RulesForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> settings.change(form.onSuccession(), form.basis(), person));
        if (problems.isEmpty()) {
            return saved(after);
        }
        model.addAttribute("rules", form);
        return failed("rules", problems, form, person, model, response);
    }

    private static String saved(RedirectAttributes after) {
        after.addFlashAttribute("done", "admin.saved");
        return BACK;
    }

    private String failed(String name, FormProblems problems, Object form, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, name, problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, model);
    }
}
