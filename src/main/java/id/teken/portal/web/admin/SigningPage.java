package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.agreement.SigningRoute.Who;
import id.teken.agreement.WitnessSettings;
import id.teken.portal.admin.SigningAdministration;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.signing.SigningMethod;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** How the government signs, who witnesses, and the keys in use. */
@Controller
class SigningPage {

    private static final String SELF = "redirect:/admin/tanda-tangan";

    private final SigningAdministration administration;
    private final WitnessSettings witnesses;
    private final Forms forms;

    SigningPage(SigningAdministration administration, WitnessSettings witnesses, Forms forms) {
        this.administration = administration;
        this.witnesses = witnesses;
        this.forms = forms;
    }

    @GetMapping("/admin/tanda-tangan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("method", administration.method(person));
        model.addAttribute("methods", administration.available(person));
        model.addAttribute("keys", administration.keys(person));
        model.addAttribute("witnesses", witnesses.settings(person));
        return "admin/signing";
    }

    @PostMapping("/admin/tanda-tangan")
    String choose(@RequestParam(required = false) String method, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.choose(method(method), person));
        return answer(problems, "signing.method.saved", "method", person, model, response, after);
    }

    /** @param saksi {@code level:witness}, each that was ticked */
    @PostMapping("/admin/tanda-tangan/saksi")
    String witnesses(@RequestParam(required = false) List<String> saksi, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> witnesses.choose(byLevel(saksi == null ? List.of() : saksi), person));
        return answer(problems, "witness.saved", "witnesses", person, model, response, after);
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

    private static Map<String, List<Who>> byLevel(List<String> ticked) {
        Map<String, List<Who>> wanted = new LinkedHashMap<>();
        for (String one : ticked) {
            int colon = one.indexOf(':');
            Who who = Arrays.stream(Who.values()).filter(known -> known.name().equals(one.substring(colon + 1))).findFirst()
                    .orElseThrow(() -> Refusal.invalid("refusal.unreadable"));
            wanted.computeIfAbsent(one.substring(0, Math.max(colon, 0)), level -> new ArrayList<>()).add(who);
        }
        return wanted;
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
