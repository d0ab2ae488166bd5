package id.teken.portal.web;

import id.teken.access.AccessTokens;
import id.teken.access.Person;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own access tokens: made here, shown once, revoked here. */
@Controller
class OwnTokensPage {

    private static final String USUAL_DAYS = "90";

    private final AccessTokens tokens;
    private final Forms forms;
    private final Clock clock;

    OwnTokensPage(AccessTokens tokens, Forms forms, Clock clock) {
        this.tokens = tokens;
        this.forms = forms;
        this.clock = clock;
    }

    /** What was typed, for showing it again. */
    record TokenForm(String name, String scope, String days) {
    }

    @GetMapping("/akun/token")
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("tokens", tokens.of(person));
        model.addAttribute("now", clock.instant());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new TokenForm("", AccessTokens.Scope.READ.name(), USUAL_DAYS));
        }
        return "tokens";
    }

    /** The answer shows the token itself: it stands in no address, in no session, and nowhere afterwards. */
    @PostMapping("/akun/token")
    String issue(TokenForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        var issued = new AtomicReference<AccessTokens.Issued>();
        FormProblems problems = forms.attempt(() -> issued.set(tokens.issue(person, form.name(), scope(form), days(form))));
        if (problems.isEmpty()) {
            model.addAttribute("issued", issued.get());
        } else {
            Forms.show(model, "token", problems);
            model.addAttribute("form", form);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(person, model);
    }

    @PostMapping("/akun/token/{id}/cabut")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        tokens.revoke(person, id);
        after.addFlashAttribute("done", "token.revoked");
        return "redirect:/akun/token";
    }

    private static AccessTokens.Scope scope(TokenForm form) {
        return List.of(AccessTokens.Scope.values()).stream().filter(scope -> scope.name().equals(form.scope())).findFirst()
                .orElse(null);
    }

    private static int days(TokenForm form) {
        try {
            return Integer.parseInt(form.days() == null ? "" : form.days().strip());
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid(List.of(new Problem("days", "token.days")));
        }
    }
}
