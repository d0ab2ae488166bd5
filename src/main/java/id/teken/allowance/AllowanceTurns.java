package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.government.Holder;
import id.teken.government.OfficialChanged;
import id.teken.government.Offices;
import id.teken.government.Position.Office;
import id.teken.government.WorkingDays;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn a decision is. The leader decides: the Sekda and the assistants head or belong to a unit whose allowances are
 * at stake, and nobody decides on the own pay.
 */
@Service
@Transactional
public class AllowanceTurns {

    static final String STEP = "approve-consequences";
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int DAYS = 5;

    private final AllowanceDecisionRepository decisions;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Tasks tasks;
    private final Outbox outbox;
    private final MessageSource messages;

    AllowanceTurns(AllowanceDecisionRepository decisions, Offices offices, WorkingDays workingDays, Accounts accounts, Tasks tasks,
            Outbox outbox, MessageSource messages) {
        this.decisions = decisions;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.tasks = tasks;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** @param approver login of today, or null where the post is vacant */
    public record Turn(String approver, Instant due, String title) {
    }

    /** Who acts from now on. */
    public Turn at(UUID id) {
        AllowanceDecision decision = decisions.findById(id).orElseThrow();
        return new Turn(login(), workingDays.deadline(DAYS), "Konsekuensi tunjangan " + DecisionLetters.name(decision.month()));
    }

    /** Writes to the person whose turn it is. */
    public void announce(UUID id, String taskId, String login) {
        if (login == null) {
            return;
        }
        AllowanceDecision decision = decisions.findById(id).orElseThrow();
        Object[] about = {DecisionLetters.name(decision.month())};
        accounts.find(login).ifPresent(person -> outbox.put(new Letter(letters(taskId) + login, login, person.name(),
                accounts.mailOf(login).orElseThrow(), text("mail.approve-consequences.subject", about),
                List.of(text("mail.approve-consequences.text", about)), "/tugas/" + taskId, text("mail.open", about))));
    }

    /** Hands open tasks to the new leader. */
    @EventListener
    public void succeed(OfficialChanged change) {
        for (AllowanceDecision decision : decisions.findByState(AllowanceDecision.State.OPEN)) {
            tasks.open(decision.id(), STEP).ifPresent(task -> {
                String successor = login();
                if (!Objects.equals(successor, task.assignee())) {
                    tasks.reassign(decision.id(), STEP, successor);
                    announce(decision.id(), task.id(), successor);
                }
            });
        }
    }

    Optional<Holder> approver() {
        return offices.holderOf(Office.HEAD_OF_GOVERNMENT);
    }

    boolean is(Person person) {
        return person.officialId() != null && approver().filter(holder -> holder.officialId().equals(person.officialId())).isPresent();
    }

    /** With what the keys of all letters about a task begin. */
    static String letters(String taskId) {
        return "task-" + taskId + "-";
    }

    private String login() {
        return approver().flatMap(holder -> accounts.ofOfficial(holder.officialId())).map(Person::login).orElse(null);
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
