package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.WorkingDays;
import id.teken.notification.Deadline;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn a step is, until when, and the letter that says so. */
@Service
@Transactional
public class Turns {

    private static final java.util.Locale INDONESIAN = java.util.Locale.forLanguageTag("id");
    /** Working days that each step may take. */
    private static final Map<String, Integer> DAYS = Map.of("draft", 10, "review", 5, "approve-corrections", 3, "confirm", 3,
            "sign", 3, "countersign", 5, "witness", 3);

    private final AgreementRepository agreements;
    private final Parties parties;
    private final Posts posts;
    private final Witnesses witnesses;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Outbox outbox;
    private final MessageSource messages;

    Turns(AgreementRepository agreements, Parties parties, Posts posts, Witnesses witnesses, Offices offices, WorkingDays workingDays,
            Accounts accounts, Outbox outbox, MessageSource messages) {
        this.agreements = agreements;
        this.parties = parties;
        this.posts = posts;
        this.witnesses = witnesses;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * What the process needs to know when it comes to a step.
     *
     * @param head, leader, secretary logins of the holders of today, or null where a post is vacant
     * @param witness login of the one who testifies next, or null at every other step
     */
    public record Turn(String head, String leader, String secretary, String witness, String unitGroup, String assistantGroup, Instant due,
            String title) {
    }

    /** Who acts from now on, by post and date. */
    public Turn at(UUID id, String step) {
        Agreement agreement = agreements.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        boolean signing = agreement.state().awaitsSignature();
        return new Turn(login(signing ? parties.firstSigner(agreement) : parties.first(agreement)),
                login(signing ? parties.secondSigner(agreement) : parties.second(agreement)), login(parties.decider(agreement)),
                login(witnesses.next(agreement)), parties.drafters(agreement), parties.reviewers(agreement), workingDays.deadline(DAYS.get(step)),
                posts.name(agreement, unit.name()) + " " + agreement.year());
    }

    /** Login of the person whose turn the step is, or null while the post is vacant. */
    String assignee(Agreement agreement, String step) {
        return switch (step) {
            case "review" -> login(parties.second(agreement));
            case "sign" -> login(parties.firstSigner(agreement));
            case "countersign" -> login(parties.secondSigner(agreement));
            case "witness" -> login(witnesses.next(agreement));
            case "approve-corrections" -> login(parties.decider(agreement));
            default -> login(parties.first(agreement));
        };
    }

    boolean isHeadedBySecretary(Agreement agreement) {
        return offices.position(agreement.unitId(), Position.Office.SECRETARY).isPresent();
    }

    /** Writes to the person whose turn it is, with the due date for the calendar. */
    public void announce(UUID id, String taskId, String step, String login, Instant due) {
        if (login == null) {
            return;
        }
        Agreement agreement = agreements.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        accounts.find(login).ifPresent(person -> {
            Object[] about = {posts.name(agreement, unit.name()), String.valueOf(agreement.year())};
            outbox.put(new Letter(letters(taskId) + login, login, person.name(), accounts.mailOf(login).orElseThrow(),
                    text("mail." + step + ".subject", about), List.of(text("mail." + step + ".text", about)),
                    "/tugas/" + taskId, text("mail.open", about),
                    new Deadline(id + "-" + step, due, text("mail." + step + ".subject", about))));
        });
    }

    /** With what the keys of all letters about a task begin. */
    static String letters(String taskId) {
        return "task-" + taskId + "-";
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }

    private static String login(Optional<Party> party) {
        return party.map(Party::login).orElse(null);
    }
}
