package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.notification.Deadline;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to people whose turn a task is, with the due date for their calendar, whatever the process; and takes letters back. */
@Component
public class TurnLetters {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Accounts accounts;
    private final Outbox outbox;
    private final MessageSource messages;

    TurnLetters(Accounts accounts, Outbox outbox, MessageSource messages) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * A task that waits for somebody.
     *
     * @param subject business key of its process; with the step it names the entry in a calendar for ever
     * @param step    id of the task in the model; the words are under {@code mail.<step>}
     */
    public record Task(UUID subject, String id, String step, Instant due) {
    }

    /**
     * @param login of the person, or null while the post is vacant: then nobody is written to
     * @param about what the words of the letter name
     */
    public void write(Task task, String login, Object... about) {
        if (login == null) {
            return;
        }
        accounts.find(login).ifPresent(person -> {
            String subject = text("mail." + task.step() + ".subject", about);
            outbox.put(new Letter(keys(task.id()) + login, login, person.name(), accounts.mailOf(login).orElseThrow(), subject,
                    List.of(text("mail." + task.step() + ".text", about)), "/tugas/" + task.id(), text("mail.open", about),
                    new Deadline(task.subject() + "-" + task.step(), task.due(), subject)));
        });
    }

    /** The task is done: letters about it that were not sent yet stay unsent. */
    public void recall(String taskId) {
        outbox.recall(keys(taskId));
    }

    /** With what the keys of all letters about a task begin. */
    private static String keys(String taskId) {
        return "task-" + taskId + "-";
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
