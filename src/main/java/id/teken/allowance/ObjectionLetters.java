package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells PERSONNEL of objections and employees of the answers; amounts and reasons stay on the pages. */
@Component
class ObjectionLetters {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Accounts accounts;
    private final Outbox outbox;
    private final MessageSource messages;

    ObjectionLetters(Accounts accounts, Outbox outbox, MessageSource messages) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
    }

    void made(AllowanceObjection objection) {
        Object[] about = {objection.name(), DecisionLetters.name(objection.about())};
        accounts.inUse().stream().filter(person -> person.has(Role.PERSONNEL) && !person.login().equals(objection.login()))
                .forEach(person -> write(objection, person, "objection-made", about, "/tunjangan/keputusan"));
    }

    void answered(AllowanceObjection objection) {
        if (objection.login() == null) {
            return;
        }
        Object[] about = {objection.name(), DecisionLetters.name(objection.about())};
        accounts.find(objection.login()).ifPresent(person -> write(objection, person, "objection-answered", about, "/tunjangan/saya"));
    }

    private void write(AllowanceObjection objection, Person person, String kind, Object[] about, String link) {
        outbox.put(new Letter(kind + "-" + objection.id() + "-" + person.login(), person.login(), person.name(),
                accounts.mailOf(person.login()).orElseThrow(), text("mail." + kind + ".subject", about),
                List.of(text("mail." + kind + ".text", about)), link, text("mail." + kind + ".open", about)));
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
