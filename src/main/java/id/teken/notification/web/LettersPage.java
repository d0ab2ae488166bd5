package id.teken.notification.web;

import id.teken.notification.Outbox;
import id.teken.notification.OutboxSender;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's letters, readable here too, so that nothing depends on a mail server. */
@Controller
class LettersPage {

    private final Outbox outbox;
    private final OutboxSender sender;
    private final String address;

    LettersPage(Outbox outbox, OutboxSender sender, @Value("${teken.address}") String address) {
        this.outbox = outbox;
        this.sender = sender;
        this.address = address;
    }

    @GetMapping("/surat")
    String show(Principal person, Model model) {
        model.addAttribute("letters", outbox.lettersTo(person.getName()));
        model.addAttribute("address", address);
        model.addAttribute("smtp", sender.isConfigured());
        return "letters";
    }
}
