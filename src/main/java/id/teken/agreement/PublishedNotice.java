package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.audit.Audit;
import id.teken.government.Offices;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells parties and witnesses that the agreement is in force. The letter names the newest row of the log: kept outside the
 * database, it shows later whether rows were taken off the end of the chain.
 */
@Component
class PublishedNotice {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Accounts accounts;
    private final Offices offices;
    private final Outbox outbox;
    private final Audit audit;
    private final MessageSource messages;

    PublishedNotice(Accounts accounts, Offices offices, Outbox outbox, Audit audit, MessageSource messages) {
        this.accounts = accounts;
        this.offices = offices;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
    }

    /** Writes to everybody who signed, in the caller's transaction; a second call writes nothing new. */
    void send(Agreement agreement, SealedDocument document) {
        Audit.Head head = audit.head();
        Object[] about = {offices.unit(agreement.unitId()).orElseThrow().name(), String.valueOf(agreement.year())};
        List<String> lines = List.of(text("mail.published.text", about), text("mail.published.hash", document.currentHash()),
                text("mail.published.log", String.valueOf(head.number()), head.hash()));
        for (UUID official : Stream.concat(Stream.of(document.firstOfficialId(), document.secondOfficialId()),
                document.witnesses().stream().map(Witness::officialId)).filter(Objects::nonNull).toList()) {
            accounts.ofOfficial(official).ifPresent(person -> outbox.put(new Letter("published-" + agreement.id() + "-" + person.login(),
                    person.login(), person.name(), accounts.mailOf(person.login()).orElseThrow(),
                    text("mail.published.subject", about), lines, "/perjanjian/" + agreement.id(), text("mail.published.open"))));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
