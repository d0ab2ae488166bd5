package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.engine.Tasks;
import id.teken.government.Offices;
import id.teken.government.OfficialChanged;
import id.teken.government.OrgUnit;
import id.teken.government.WorkingDays;
import id.teken.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn a step of an action plan is, until when, and the letter that says so. */
@Service
@Transactional
public class PlanTurns {

    /** Working days that each step may take. */
    private static final Map<String, Integer> DAYS = Map.of("plan", 10, "approve-plan", 5);

    private final ActionPlanRepository plans;
    private final Parties parties;
    private final Posts posts;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Tasks tasks;
    private final TurnLetters letters;

    PlanTurns(ActionPlanRepository plans, Parties parties, Posts posts, Offices offices, WorkingDays workingDays, Tasks tasks,
            TurnLetters letters) {
        this.plans = plans;
        this.parties = parties;
        this.posts = posts;
        this.offices = offices;
        this.workingDays = workingDays;
        this.tasks = tasks;
        this.letters = letters;
    }

    /**
     * What the process needs to know when it comes to a step.
     *
     * @param head, leader logins of the holders of today, or null where a post is vacant
     */
    public record Turn(String head, String leader, String unitGroup, Instant due, String title) {
    }

    /** Who acts from now on, by post and date. */
    public Turn at(UUID id, String step) {
        Agreement agreement = plans.findById(id).orElseThrow().agreement();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        return new Turn(assignee(agreement, "plan"), assignee(agreement, "approve-plan"),
                parties.drafters(agreement), workingDays.deadline(DAYS.get(step)), posts.name(agreement, unit.name()) + " " + agreement.year());
    }

    /** Writes to the person whose turn it is. */
    public void announce(UUID id, String taskId, String step, String login, Instant due) {
        Agreement agreement = plans.findById(id).orElseThrow().agreement();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        letters.write(new TurnLetters.Task(id, taskId, step, due), login, posts.name(agreement, unit.name()), String.valueOf(agreement.year()));
    }

    /** Hands open tasks to the new official. */
    @EventListener
    public void succeed(OfficialChanged change) {
        for (ActionPlan plan : plans.findByStateIn(List.of(ActionPlan.State.PLAN, ActionPlan.State.APPROVE))) {
            tasks.handOver(plan.id(), step -> assignee(plan.agreement(), step), this::announce);
        }
    }

    private String assignee(Agreement agreement, String step) {
        return (step.equals("approve-plan") ? parties.second(agreement) : parties.first(agreement)).map(Party::login).orElse(null);
    }
}
