package id.teken.portal.web;

import id.teken.access.OwnAccount;
import id.teken.access.Person;
import id.teken.access.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: password, and where one is signed in. */
@Controller
class OwnAccountPage {

    private static final String AGAIN = "redirect:/akun";

    private final OwnAccount account;
    private final Sessions sessions;
    private final Forms forms;
    private final Duration idle;
    private final Duration longest;

    OwnAccountPage(OwnAccount account, Sessions sessions, Forms forms, @Value("${spring.session.timeout}") Duration idle,
            @Value("${teken.session.longest}") Duration longest) {
        this.account = account;
        this.sessions = sessions;
        this.forms = forms;
        this.idle = idle;
        this.longest = longest;
    }

    @GetMapping("/akun")
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(person.login(), request.getSession().getId()));
        model.addAttribute("idleMinutes", idle.toMinutes());
        model.addAttribute("longestHours", longest.toHours());
        return "account";
    }

    @PostMapping("/akun/sandi")
    String changePassword(@RequestParam String old, @RequestParam String password, @RequestParam String repeated,
            @AuthenticationPrincipal Person person, HttpServletRequest request, HttpServletResponse response, Model model,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> {
            account.changePassword(person, old, password, repeated, request.getSession().getId());
            request.changeSessionId();
        });
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "account.password.done");
            return AGAIN;
        }
        Forms.show(model, "password", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, request, model);
    }

    @PostMapping("/akun/sesi/{handle}/akhiri")
    String end(@PathVariable String handle, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        account.endSession(person, handle);
        after.addFlashAttribute("done", "account.session.ended");
        return AGAIN;
    }

    @PostMapping("/akun/sesi/akhiri-lain")
    String endOthers(@AuthenticationPrincipal Person person, HttpServletRequest request, RedirectAttributes after) {
        account.endOtherSessions(person, request.getSession().getId());
        after.addFlashAttribute("done", "account.sessions.ended");
        return AGAIN;
    }
}
