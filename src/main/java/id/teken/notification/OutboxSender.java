package id.teken.notification;

import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, outside of any transaction of an act. Without SMTP it does nothing: see the page. */
@Component
@EnableScheduling
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final Governments governments;
    private final Optional<JavaMailSender> smtp;
    private final String from;
    private final AtomicInteger failedRounds = new AtomicInteger();

    OutboxSender(Outbox outbox, Governments governments, ObjectProvider<JavaMailSender> smtp,
            @Value("${teken.mail.from}") String from) {
        this.outbox = outbox;
        this.governments = governments;
        this.smtp = Optional.ofNullable(smtp.getIfAvailable());
        this.from = from;
    }

    /** Whether letters leave the house at all. */
    public boolean isConfigured() {
        return smtp.isPresent();
    }

    /** Sends everything that is due, one government after the other. */
    @Scheduled(fixedDelayString = "${teken.mail.interval:5s}", initialDelayString = "${teken.mail.interval:5s}")
    public void sendDue() {
        smtp.ifPresent(server -> {
            boolean reached = true;
            for (Government government : governments.all()) {
                reached = reached && Tenant.runAs(government.code(), () -> sendAll(server));
            }
            failedRounds.set(reached ? 0 : failedRounds.get() + 1);
        });
    }

    /** How many rounds in a row ended because the mail server could not be reached by this node. */
    int failedRounds() {
        return failedRounds.get();
    }

    /** @return whether the mail server could be reached; if not, trying the other letters would only cost time */
    private boolean sendAll(JavaMailSender server) {
        for (Optional<Mail> next = outbox.takeNext(); next.isPresent(); next = outbox.takeNext()) {
            Mail mail = next.get();
            try {
                server.send(message(server, mail));
                outbox.sent(mail.id());
            } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
                LOG.warn("Mail {} could not be sent at attempt {}: {}", mail.id(), mail.attempts(), failure.getMessage());
                String error = String.valueOf(failure.getMessage());
                if (MailFailure.isOfServer(failure)) {
                    outbox.postponed(mail.id(), error);
                    return false;
                }
                if (MailFailure.isForGood(failure)) {
                    outbox.undeliverable(mail.id(), error);
                } else {
                    outbox.failed(mail.id(), error);
                }
            }
        }
        return true;
    }

    private MimeMessage message(JavaMailSender server, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new KeyedMessage(server.createMimeMessage(), "<" + mail.dedupKey() + "@teken>");
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, "Teken", StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(mail.address(), mail.getName(), StandardCharsets.UTF_8.name()));
        helper.setSubject(mail.getSubject());
        helper.setText(mail.getText(), mail.html());
        if (mail.calendar() != null) {
            helper.addAttachment("tenggat.ics", new ByteArrayResource(mail.calendar().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; method=PUBLISH; charset=UTF-8");
        }
        return message;
    }

    /** A message whose Message-ID is ours: the library would set a new one at every attempt. */
    private static final class KeyedMessage extends MimeMessage {

        private final String id;

        KeyedMessage(MimeMessage source, String id) {
            super(source.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
