package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.notification.Mail;
import id.teken.notification.Outbox;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for administrators: what left, what waits and why, and another try. The words stay the recipient's. */
@RestController
@RequestMapping("/api/mails")
class MailApi {

    record MailView(UUID id, String recipient, String address, String subject, Mail.State state, int attempts, String lastError,
            Instant createdAt) {
    }

    private final Outbox outbox;

    MailApi(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    List<MailView> newest(@AuthenticationPrincipal Person person) {
        requireAdmin(person);
        return outbox.newest().stream().map(mail -> new MailView(mail.id(), mail.getName(), mail.address(), mail.getSubject(),
                mail.getState(), mail.attempts(), mail.getLastError(), mail.getCreatedAt())).toList();
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        requireAdmin(person);
        outbox.sendAgain(id);
    }

    private static void requireAdmin(Person person) {
        if (!person.has(Role.ADMIN)) {
            throw Refusal.forbidden("mails.forbidden");
        }
    }
}
