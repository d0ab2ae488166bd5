package id.teken.notification.web;

import id.teken.notification.Outbox;
import id.teken.notification.OutboxSender;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's letters, readable here too, so that nothing depends on a mail server. */
@Controller
class LettersPage {

    private final Outbox outbox;
    private final OutboxSender sender;

    LettersPage(Outbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @GetMapping("/surat")
    String show(Principal person, Model model) {
        model.addAttribute("letters", outbox.lettersTo(person.getName()));
        model.addAttribute("smtp", sender.isConfigured());
        return "letters";
    }
}
