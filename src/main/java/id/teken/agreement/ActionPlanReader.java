package id.teken.agreement;

import id.teken.access.Person;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an action plan with everything a form shows of it, for a person who may see it. */
@Service
@Transactional(readOnly = true)
public class ActionPlanReader {

    private final ActionPlanRepository plans;
    private final ActionPlanning planning;
    private final Parties parties;
    private final Offices offices;
    private final Audit audit;
    private final OfficeTime time;

    ActionPlanReader(ActionPlanRepository plans, ActionPlanning planning, Parties parties, Offices offices, Audit audit,
            OfficeTime time) {
        this.plans = plans;
        this.planning = planning;
        this.parties = parties;
        this.offices = offices;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A plan and what belongs to it.
     *
     * @param problems what is missing or unreadable
     * @param may      what this person can do now
     */
    public record Reading(ActionPlan plan, UUID agreementId, int year, OrgUnit unit, List<PlannedLine> lines, List<StepData> steps,
            List<String> programs, List<Problem> problems, List<AuditEntry> history, May may, Instant readAt) {
    }

    /** A line with its interim targets in the order of the months. */
    public record PlannedLine(LineData line, int number, boolean addsUp, List<InterimData> targets) {
    }

    /** What a person can do with a plan now. */
    public record May(boolean save, boolean submit, boolean approve) {
    }

    /** Whether there is such a plan and the person may see it. */
    public boolean isVisible(UUID id, Person person) {
        return plans.findById(id).filter(plan -> Desk.mayRead(plan.agreement(), person)).isPresent();
    }

    /** The plan of an agreement; null before it was signed. */
    public UUID ofAgreement(UUID agreementId) {
        return plans.findByAgreementId(agreementId).map(ActionPlan::id).orElse(null);
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    public Reading read(UUID id, Person person) {
        ActionPlan plan = planning.read(id, person);
        Agreement agreement = plan.agreement();
        boolean draft = plan.state() == ActionPlan.State.PLAN;
        List<PlannedLine> lines = agreement.lines().stream().map(line -> new PlannedLine(line.data(), line.number(), line.addsUp(),
                plan.targets().stream().filter(target -> target.lineId().equals(line.id())).toList())).toList();
        return new Reading(plan, agreement.id(), agreement.year(), offices.unit(agreement.unitId()).orElseThrow(), lines,
                plan.steps(), agreement.programs().stream().map(Program::name).toList(), PlanProblems.of(plan), audit.of(id),
                new May(draft && parties.mayDraft(agreement, person),
                        draft && parties.is(parties.first(agreement), person),
                        plan.state() == ActionPlan.State.APPROVE && parties.is(parties.second(plan.agreement()), person)), time.now());
    }
}
