package id.teken.agreement;

import id.teken.tenancy.Owned;
import id.teken.values.Refusal;
import id.teken.values.Target;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a signed agreement is to be reached within its year (rencana aksi): interim targets, and steps. */
@Entity
@Table(name = "action_plan")
public class ActionPlan extends Owned {

    /** Where the plan stands. */
    public enum State {
        PLAN, APPROVE, APPROVED,
        /** The agreement was amended before the plan was approved. */
        SUPERSEDED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;
    @Enumerated(EnumType.STRING)
    private State state = State.PLAN;
    @Column(name = "draft_version")
    private int draftVersion;
    @Column(name = "return_reason")
    private String returnReason;
    @Column(name = "submitted_by_name")
    private String submittedByName;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "approved_by_name")
    private String approvedByName;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "last_act")
    private String lastAct;
    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("month")
    private List<InterimTarget> targets = new ArrayList<>();
    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PlanStep> steps = new ArrayList<>();

    /** @param fingerprint of the act that was just done */
    void did(String fingerprint) {
        lastAct = fingerprint;
    }

    String lastAct() {
        return lastAct;
    }

    protected ActionPlan() {
    }

    /** A plan that begins with the targets that follow from the year's. */
    ActionPlan(Agreement agreement) {
        this.agreement = agreement;
        for (Line line : agreement.lines()) {
            InterimTargets.of(line.frequency(), line.targetValue().orElseThrow(), line.addsUp())
                    .forEach((month, target) -> targets.add(new InterimTarget(this, line.id(), month, target.text())));
        }
    }

    /** The plan of an amended agreement goes on with what was planned for the promises that stayed as they were. */
    void adopt(ActionPlan former) {
        for (Line line : agreement.lines()) {
            former.agreement.lines().stream().filter(known -> known.origin().equals(line.origin())).findFirst()
                    .ifPresent(known -> adopt(former, known, line));
        }
    }

    private void adopt(ActionPlan former, Line known, Line line) {
        boolean same = known.target().equals(line.target()) && known.frequency() == line.frequency() && known.addsUp() == line.addsUp();
        if (same) {
            former.targets().stream().filter(target -> target.lineId().equals(known.id())).forEach(planned -> targets.stream()
                    .filter(target -> target.isOf(line.id(), planned.month())).forEach(target -> target.write(planned.target())));
        }
        former.steps().stream().filter(step -> step.lineId().equals(known.id())).forEach(step -> steps.add(new PlanStep(this,
                steps.size() + 1, new StepData(line.id(), step.name(), step.firstMonth(), step.lastMonth(), step.personInCharge(),
                        step.program()))));
    }

    /** @return whether it was still under way */
    boolean superseded() {
        boolean open = state != State.APPROVED;
        state = open ? State.SUPERSEDED : state;
        return open;
    }

    void write(List<InterimData> newTargets, List<StepData> newSteps) {
        require(State.PLAN);
        for (InterimData data : newTargets) {
            targets.stream().filter(target -> target.isOf(data.lineId(), data.month())).findFirst()
                    .orElseThrow(() -> Refusal.invalid("plan.target.unknown")).write(data.target());
        }
        if (newSteps.stream().anyMatch(step -> agreement.line(step.lineId()).isEmpty())) {
            throw Refusal.invalid("plan.step.unknown");
        }
        steps.clear();
        newSteps.forEach(step -> steps.add(new PlanStep(this, steps.size() + 1, step)));
        draftVersion++;
    }

    void submit(Actor by) {
        require(State.PLAN);
        List<Refusal.Problem> problems = PlanProblems.of(this);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        submittedByName = by.name();
        submittedAt = by.at();
        state = State.APPROVE;
    }

    void approve(Actor by) {
        require(State.APPROVE);
        approvedByName = by.name();
        approvedAt = by.at();
        returnReason = null;
        state = State.APPROVED;
    }

    void giveBack(String reason) {
        require(State.APPROVE);
        returnReason = reason;
        state = State.PLAN;
    }

    Agreement agreement() {
        return agreement;
    }

    public State state() {
        return state;
    }

    /** Counts the saves. */
    public int draftVersion() {
        return draftVersion;
    }

    /** Why it came back from the second party; null where it did not, or was approved since. */
    public String returnReason() {
        return returnReason;
    }

    public String submittedByName() {
        return submittedByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    List<InterimData> targets() {
        return targets.stream().map(InterimTarget::data).toList();
    }

    List<StepData> steps() {
        return steps.stream().map(PlanStep::data).toList();
    }

    /** The approved targets of a line. */
    SortedMap<Integer, Target> targetsOf(Line line) {
        SortedMap<Integer, Target> found = new TreeMap<>();
        targets().stream().filter(target -> target.lineId().equals(line.id())).forEach(target ->
                found.put(target.month(), Target.parse(target.target()).orElseThrow()));
        return found;
    }

    private void require(State expected) {
        if (state != expected) {
            throw Refusal.conflict("plan.state.other");
        }
    }
}
