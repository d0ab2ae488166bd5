package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.notification.Outbox;
import id.teken.notification.OutboxSender;
import id.teken.values.Refusal;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What left the house by mail, what waits and why, and another try. The words stay the recipient's. */
@Controller
class MailPages {

    private final Outbox outbox;
    private final OutboxSender sender;

    MailPages(Outbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @GetMapping("/admin/surel")
    String newest(@AuthenticationPrincipal Person person, Model model) {
        requireAdmin(person);
        model.addAttribute("mails", outbox.newest());
        model.addAttribute("smtp", sender.isConfigured());
        return "admin/mails";
    }

    @PostMapping("/admin/surel/{id}/kirim-ulang")
    String sendAgain(@PathVariable UUID id, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        requireAdmin(person);
        outbox.sendAgain(id);
        after.addFlashAttribute("done", "mails.again.done");
        return "redirect:/admin/surel";
    }

    private static void requireAdmin(Person person) {
        if (!person.has(Role.ADMIN)) {
            throw Refusal.forbidden("mails.forbidden");
        }
    }
}
