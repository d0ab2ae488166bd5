package id.teken.portal.web;

import id.teken.access.OwnAccount;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: the owner of an account chooses a password. */
@Controller
class NewPasswordPage {

    private static final String PAGE = "new-password";

    private final OwnAccount account;
    private final Forms forms;

    NewPasswordPage(OwnAccount account, Forms forms) {
        this.account = account;
        this.forms = forms;
    }

    @GetMapping("/sandi-baru/{secret}")
    String show(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("login", account.loginOfLink(secret).orElse(null));
        return PAGE;
    }

    @PostMapping("/sandi-baru/{secret}")
    String set(@PathVariable String secret, @RequestParam String password, @RequestParam String repeated,
            HttpServletResponse response, Model model) {
        try {
            FormProblems problems = forms.attempt(() -> account.setPasswordByLink(secret, password, repeated));
            if (problems.isEmpty()) {
                return "redirect:/masuk?baru";
            }
            Forms.show(model, "password", problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (Refusal spent) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return show(secret, model);
    }
}
