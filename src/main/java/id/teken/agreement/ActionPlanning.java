package id.teken.agreement;

import id.teken.access.Person;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit plans how it reaches what was signed, and the second party approves. */
@Service
@Transactional
public class ActionPlanning {

    static final String PROCESS = "action-plan";
    static final String SUPERSEDED_MESSAGE = "plan-superseded";
    private static final String SUBMITTED = "plan.submitted";
    private static final String APPROVED = "plan.approved";
    private static final String RETURNED = "plan.returned";
    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 2_000;

    private final ActionPlanRepository plans;
    private final AgreementRepository agreements;
    private final Desk desk;
    private final Parties parties;
    private final Processes processes;
    private final TurnEnd turnEnd;
    private final Audit audit;

    ActionPlanning(ActionPlanRepository plans, AgreementRepository agreements, Desk desk, Parties parties, Processes processes,
            TurnEnd turnEnd, Audit audit) {
        this.plans = plans;
        this.agreements = agreements;
        this.desk = desk;
        this.parties = parties;
        this.processes = processes;
        this.turnEnd = turnEnd;
        this.audit = audit;
    }

    /**
     * Opens the plan of an agreement that has just been signed, with the targets that follow from the year's. A head of government
     * alone has nobody who would approve.
     */
    @EventListener
    public void open(AgreementSigned signed) {
        Agreement agreement = agreements.findById(signed.agreementId()).orElseThrow();
        if (parties.areTwo(agreement) && plans.findByAgreementId(signed.agreementId()).isEmpty()) {
            ActionPlan plan = new ActionPlan(agreement);
            Optional.ofNullable(plan.agreement().amendment().amendsId()).flatMap(plans::findByAgreementId).ifPresent(former -> replace(former, plan));
            plans.saveAndFlush(plan);
            processes.start(PROCESS, plan.id(), Map.of("planId", plan.id().toString()));
        }
    }

    private void replace(ActionPlan former, ActionPlan next) {
        next.adopt(former);
        end(former, "PK diubah sebelum rencana aksi disetujui");
    }

    /** The plan of an agreement that was taken back is made no more. */
    @EventListener
    public void end(AgreementTakenBack news) {
        plans.findByAgreementId(news.agreementId()).ifPresent(plan -> end(plan, "PK yang diambil alih ditarik kembali"));
    }

    private void end(ActionPlan plan, String why) {
        if (plan.superseded()) {
            audit.record("system", "Teken", "plan.superseded", plan.id(), why);
            processes.tell(SUPERSEDED_MESSAGE, plan.id());
        }
    }

    /**
     * Keeps a plan as it was typed, mistakes included.
     *
     * @param version the version the person started from
     * @throws Refusal (conflict) if somebody else has saved meanwhile or the plan was handed in
     */
    public void save(UUID id, Person person, int version, List<InterimData> targets, List<StepData> steps) {
        requireKeepable(targets, steps);
        ActionPlan plan = lock(id, person);
        if (!parties.mayDraft(plan.agreement(), person)) {
            throw Refusal.forbidden("plan.forbidden");
        }
        if (plan.state() != ActionPlan.State.PLAN) {
            throw Refusal.conflict("plan.state.other");
        }
        requireVersion(plan, version);
        plan.write(targets, steps);
    }

    /** The head hands the plan in to the second party. */
    public void submit(UUID id, Person person, int version) {
        ActionPlan plan = lock(id, person);
        if (!parties.is(parties.first(plan.agreement()), person)) {
            throw Refusal.forbidden("plan.submit.forbidden");
        }
        var act = new Act(person, SUBMITTED, "");
        if (isRepetition(plan, act, ActionPlan.State.PLAN)) {
            return;
        }
        requireVersion(plan, version);
        plan.submit(desk.actor(person));
        finish(plan, act, "plan", "Rencana aksi dikirim", Map.of());
    }

    /** The second party approves, or gives the plan back with a reason. */
    public void decide(UUID id, Person person, boolean approve, String reason) {
        ActionPlan plan = lock(id, person);
        if (!parties.is(parties.second(plan.agreement()), person)) {
            throw Refusal.forbidden("plan.approve.forbidden");
        }
        var act = new Act(person, approve ? APPROVED : RETURNED, approve ? "" : reason);
        if (isRepetition(plan, act, ActionPlan.State.APPROVE)) {
            return;
        }
        if (approve) {
            plan.approve(desk.actor(person));
            finish(plan, act, "approve-plan", "Rencana aksi disetujui", Map.of("planOutcome", "approved"));
        } else {
            String why = Reviewing.requireReason(reason);
            plan.giveBack(why);
            finish(plan, act, "approve-plan", why, Map.of("planOutcome", "returned"));
        }
    }

    ActionPlan read(UUID id, Person person) {
        return visible(plans.findById(id).orElseThrow(() -> Refusal.unknown("plan.unknown")), person);
    }

    private ActionPlan lock(UUID id, Person person) {
        return visible(plans.lock(id).orElseThrow(() -> Refusal.unknown("plan.unknown")), person);
    }

    private static ActionPlan visible(ActionPlan plan, Person person) {
        if (!Desk.mayRead(plan.agreement(), person)) {
            throw Refusal.unknown("plan.unknown");
        }
        return plan;
    }

    private static boolean isRepetition(ActionPlan plan, Act act, ActionPlan.State expected) {
        if (plan.state() == expected) {
            return false;
        }
        if (!act.fingerprint().equals(plan.lastAct())) {
            throw Refusal.conflict("plan.state.other");
        }
        return true;
    }

    private void finish(ActionPlan plan, Act act, String step, String detail, Map<String, Object> outcome) {
        plan.did(act.fingerprint());
        audit.record(act.person().login(), act.person().name(), act.event(), plan.id(), detail);
        turnEnd.complete(plan.id(), step, outcome, "plan.state.other");
    }

    private static void requireVersion(ActionPlan plan, int version) {
        if (plan.draftVersion() != version) {
            throw Refusal.conflict("plan.stale");
        }
    }

    private static void requireKeepable(List<InterimData> targets, List<StepData> steps) {
        if (steps.size() > MOST_ROWS || targets.size() > MOST_ROWS * 12) {
            throw Refusal.invalid("agreement.rows.many", MOST_ROWS);
        }
        if (targets.stream().anyMatch(target -> target.lineId() == null) || steps.stream().anyMatch(step -> step.lineId() == null)) {
            throw Refusal.invalid("refusal.incomplete");
        }
        boolean tooLong = Stream.concat(targets.stream().map(InterimData::target), steps.stream()
                .flatMap(step -> Stream.of(step.name(), step.personInCharge(), step.program()).filter(java.util.Objects::nonNull)))
                .anyMatch(text -> text != null && text.length() > MOST_CHARACTERS);
        if (tooLong) {
            throw Refusal.invalid("agreement.text.long", MOST_CHARACTERS);
        }
        if (steps.stream().flatMap(step -> Stream.of(step.firstMonth(), step.lastMonth()).filter(java.util.Objects::nonNull))
                .anyMatch(month -> month < 1 || month > 12)) {
            throw Refusal.invalid("plan.months.bad");
        }
    }
}
