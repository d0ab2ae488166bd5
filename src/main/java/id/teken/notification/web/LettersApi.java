package id.teken.notification.web;

import id.teken.notification.Mail;
import id.teken.notification.Outbox;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own letters; those of others are nobody's. */
@RestController
class LettersApi {

    /** @param link where it leads within the product, or null */
    record LetterView(String subject, String text, String link, Mail.State state, Instant createdAt) {
    }

    private final Outbox outbox;
    private final String address;

    LettersApi(Outbox outbox, @Value("${teken.address}") String address) {
        this.outbox = outbox;
        this.address = address;
    }

    /** The newest first. */
    @GetMapping("/api/letters")
    List<LetterView> own(Principal person) {
        return outbox.lettersTo(person.getName()).stream().map(mail -> new LetterView(mail.getSubject(), mail.getText(), mail.path(address),
                mail.getState(), mail.getCreatedAt())).toList();
    }
}
