package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.values.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two persons release a locked key: an administrator and an official, neither of them its owner. */
@Controller
class KeyReleasePage {

    private final KeyRelease release;
    private final MessageSource messages;

    KeyReleasePage(KeyRelease release, MessageSource messages) {
        this.release = release;
        this.messages = messages;
    }

    @GetMapping("/kunci/terkunci")
    String locked(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("keys", release.locked(person));
        return "locked-keys";
    }

    @PostMapping("/kunci/terkunci/{official}")
    String agree(@PathVariable UUID official, @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        release.requirePart(person);
        try {
            String answer = release.agree(official, person) ? "key.release.done" : "key.release.waiting";
            after.addFlashAttribute("done", messages.getMessage(answer, null, locale));
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", messages.getMessage(refusal.key(), refusal.arguments(), locale));
        }
        return "redirect:/kunci/terkunci";
    }
}
