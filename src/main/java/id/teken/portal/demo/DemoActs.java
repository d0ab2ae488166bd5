package id.teken.portal.demo;

import id.teken.access.Person;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.ActionPlanning;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.Answer;
import id.teken.agreement.CorrectableField;
import id.teken.agreement.Correction;
import id.teken.agreement.CorrectionProposal;
import id.teken.agreement.Decision;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.ProgramData;
import id.teken.agreement.ReviewAct;
import id.teken.agreement.Reviewing;
import id.teken.agreement.SigningDesk;
import id.teken.agreement.StepData;
import id.teken.engine.Processes;
import id.teken.portal.demo.DemoStories.Act;
import id.teken.portal.demo.DemoStories.Kind;
import id.teken.values.IndonesianNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the people of the demo: every act goes the way that a person's act goes. */
@Component
@Profile("demo")
class DemoActs {

    /** Who acts on an agreement, with opened keys; the one who decides on corrections is not the head. */
    record Cast(Person head, SigningDesk.Session headKey, Person leader, SigningDesk.Session leaderKey, Person decider) {
    }

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final AgreementReader reader;
    private final Processes processes;
    private final ActionPlanning planning;
    private final ActionPlanReader plans;

    DemoActs(Drafting drafting, Reviewing reviewing, AgreementReader reader, Processes processes, ActionPlanning planning,
            ActionPlanReader plans) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.reader = reader;
        this.processes = processes;
        this.planning = planning;
        this.plans = plans;
    }

    /** Opens an agreement and plays its story to the end, inside the caller's transaction. */
    void play(UUID unitId, int year, List<Act> story, Cast cast) {
        UUID id = drafting.open(unitId, year);
        List<Act> review = new ArrayList<>();
        for (Act act : story) {
            if (!act.kind().isPartOfReview()) {
                review(id, review, cast);
                play(id, act, cast);
                processes.continueNow(id);
            } else {
                review.add(act);
            }
        }
        review(id, review, cast);
        UUID plan = plans.ofAgreement(id);
        if (plan != null) {
            agreeOnPlan(plan, cast);
        }
    }

    /** The unit keeps the targets that follow from the year's, adds a step to each line, and the leader approves. */
    private void agreeOnPlan(UUID plan, Cast cast) {
        ActionPlanReader.Reading reading = plans.read(plan, cast.head());
        String program = reading.programs().stream().findFirst().orElse("");
        planning.save(plan, cast.head(), reading.plan().draftVersion(), List.of(), reading.lines().stream()
                .map(line -> new StepData(line.line().id(), "Pelaksanaan dan pemantauan: " + line.line().indicator(), 1, 12,
                        "Kepala bidang yang membidangi", program)).toList());
        planning.submit(plan, cast.head(), plans.read(plan, cast.head()).plan().draftVersion());
        planning.decide(plan, cast.leader(), true, "");
    }

    private void play(UUID id, Act act, Cast cast) {
        Reading reading = reader.read(id, cast.leader());
        switch (act.kind()) {
            case SUBMIT -> drafting.submit(id, cast.head(), reading.agreement().draftVersion());
            case ACCEPT -> reviewing.review(id, cast.leader(), ReviewAct.accept());
            case APPROVE, REJECT -> reviewing.decide(id, cast.decider(), corrections(reading, Correction.State.PROPOSED).stream()
                    .map(correction -> new Decision(correction, act.kind() == Kind.APPROVE, act.words())).toList());
            case KEEP, DROP -> reviewing.review(id, cast.leader(), new ReviewAct(List.of(), List.of(),
                    corrections(reading, Correction.State.REJECTED).stream()
                            .map(correction -> new ReviewAct.LastWord(correction, act.kind() == Kind.KEEP, act.words())).toList()));
            case ANSWER, CONFIRM -> reviewing.confirm(id, cast.head(), reading.agreement().questions().stream()
                    .filter(question -> question.answer() == null)
                    .map(question -> new Answer(question.id(), act.words())).toList());
            case OBJECT -> reviewing.object(id, cast.head(), act.words());
            case SIGN -> cast.headKey().sign(id, reading.document().currentHash());
            case COUNTERSIGN -> cast.leaderKey().countersign(id, reading.document().currentHash());
            default -> throw new IllegalArgumentException("No act of its own: " + act);
        }
    }

    private void review(UUID id, List<Act> acts, Cast cast) {
        if (acts.isEmpty()) {
            return;
        }
        Reading reading = reader.read(id, cast.leader());
        reviewing.review(id, cast.leader(), new ReviewAct(
                acts.stream().filter(act -> act.kind() == Kind.CORRECT).map(act -> proposal(reading, act)).toList(),
                acts.stream().filter(act -> act.kind() == Kind.ASK)
                        .map(act -> new ReviewAct.Asked(line(reading, act).id(), act.words())).toList(), List.of()));
        acts.clear();
    }

    private static List<UUID> corrections(Reading reading, Correction.State state) {
        return reading.agreement().corrections().stream().filter(correction -> correction.state() == state)
                .map(Correction::id).toList();
    }

    private static CorrectionProposal proposal(Reading reading, Act act) {
        for (ProgramData program : reading.programs()) {
            if (program.name().equals(act.place())) {
                return new CorrectionProposal(null, program.id(), CorrectableField.BUDGET, sum(program.budget(), act.change()),
                        act.words());
            }
        }
        LineData line = line(reading, act);
        return new CorrectionProposal(line.id(), null, CorrectableField.TARGET, sum(line.target(), act.change()), act.words());
    }

    private static LineData line(Reading reading, Act act) {
        return reading.lines().stream().filter(line -> line.indicator().equals(act.place())).findFirst().orElseThrow();
    }

    private static String sum(String value, String change) {
        return IndonesianNumber.print(IndonesianNumber.parse(value).orElseThrow()
                .add(IndonesianNumber.parse(change.replace("+", "")).orElseThrow()));
    }
}
