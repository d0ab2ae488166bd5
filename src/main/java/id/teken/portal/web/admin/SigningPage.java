package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.portal.admin.SigningAdministration;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.signing.SigningMethod;
import jakarta.servlet.http.HttpServletResponse;
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

/** How the government signs, and the keys in use. */
@Controller
class SigningPage {

    private static final String SELF = "redirect:/admin/tanda-tangan";

    private final SigningAdministration administration;
    private final Forms forms;

    SigningPage(SigningAdministration administration, Forms forms) {
        this.administration = administration;
        this.forms = forms;
    }

    @GetMapping("/admin/tanda-tangan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("method", administration.method(person));
        model.addAttribute("methods", administration.available(person));
        model.addAttribute("keys", administration.keys(person));
        return "admin/signing";
    }

    @PostMapping("/admin/tanda-tangan")
    String choose(@RequestParam(required = false) String method, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.choose(method(method), person));
        return answer(problems, "signing.method.saved", "method", person, model, response, after);
    }

    @PostMapping("/admin/tanda-tangan/kunci/{official}/cabut")
    String revoke(@PathVariable UUID official, @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal Person person,
            Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.revoke(official, reason, person));
        return answer(problems, "signing.keys.revoked", "keys", person, model, response, after);
    }

    private String answer(FormProblems problems, String done, String form, Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", done);
            return SELF;
        }
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, model);
    }

    /** Null where nobody knows it. */
    private static SigningMethod method(String name) {
        for (SigningMethod method : SigningMethod.values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return null;
    }
}
