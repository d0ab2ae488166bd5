package id.teken.allowance;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.agreement.TurnLetters;
import id.teken.engine.Tasks;
import id.teken.government.Holder;
import id.teken.government.Offices;
import id.teken.government.OfficialChanged;
import id.teken.government.Position.Office;
import id.teken.government.WorkingDays;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
    private static final int DAYS = 5;

    private final AllowanceDecisionRepository decisions;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Tasks tasks;
    private final TurnLetters letters;

    AllowanceTurns(AllowanceDecisionRepository decisions, Offices offices, WorkingDays workingDays, Accounts accounts, Tasks tasks,
            TurnLetters letters) {
        this.decisions = decisions;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.tasks = tasks;
        this.letters = letters;
    }

    /** @param approver login of today, or null where the post is vacant */
    public record Turn(String approver, Instant due, String title) {
    }

    /** Who acts from now on. */
    public Turn at(UUID id) {
        AllowanceDecision decision = decisions.findById(id).orElseThrow();
        return new Turn(login(), workingDays.deadline(DAYS), "Konsekuensi tunjangan " + decision.name());
    }

    /** Writes to the person whose turn it is. */
    public void announce(UUID id, String taskId, String login, Instant due) {
        letters.write(new TurnLetters.Task(id, taskId, STEP, due), login, decisions.findById(id).orElseThrow().name());
    }

    /** Hands open tasks to the new leader. */
    @EventListener
    public void succeed(OfficialChanged change) {
        for (AllowanceDecision decision : decisions.findByState(AllowanceDecision.State.OPEN)) {
            tasks.handOver(decision.id(), step -> login(), (id, task, step, successor, due) -> announce(id, task, successor, due));
        }
    }

    Optional<Holder> approver() {
        return offices.holderOf(Office.HEAD_OF_GOVERNMENT);
    }

    boolean is(Person person) {
        return person.officialId() != null && approver().filter(holder -> holder.officialId().equals(person.officialId())).isPresent();
    }

    private String login() {
        return approver().flatMap(holder -> accounts.ofOfficial(holder.officialId())).map(Person::login).orElse(null);
    }
}
