package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.UnfinishedTexts;
import id.teken.values.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's half-written review, decision or answers, kept on the server as the form left them. */
@Service
@Transactional
public class UnfinishedWork {

    private final Desk desk;
    private final ActionPlanning plans;
    private final Sharing shares;
    private final UnfinishedTexts texts;

    UnfinishedWork(Desk desk, ActionPlanning plans, Sharing shares, UnfinishedTexts texts) {
        this.desk = desk;
        this.plans = plans;
        this.shares = shares;
        this.texts = texts;
    }

    /** What a form is about, and the steps whose texts are kept. */
    public enum Subject {
        AGREEMENT("review", "approve-corrections", "confirm", "sign", "countersign"), ACTION_PLAN("approve-plan"), SHARE("answer-share");

        private final Set<String> steps;

        Subject(String... steps) {
            this.steps = Set.of(steps);
        }
    }

    /**
     * What the person left at this step, as JSON; empty where nothing was kept.
     *
     * @throws Refusal (unknown) if there is no such thing or step, or this person may not see it
     */
    @Transactional(readOnly = true)
    public Optional<String> of(Subject subject, UUID id, String step, Person person) {
        requireVisible(subject, id, step, person);
        return texts.of(id, step, person);
    }

    /** Keeps it instead of what was kept before. */
    public void keep(Subject subject, UUID id, String step, Person person, String json) {
        requireVisible(subject, id, step, person);
        texts.keep(id, step, person, json);
    }

    private void requireVisible(Subject subject, UUID id, String step, Person person) {
        switch (subject) {
            case AGREEMENT -> desk.read(id, person);
            case ACTION_PLAN -> plans.read(id, person);
            case SHARE -> shares.read(id, person);
        }
        if (!subject.steps.contains(step)) {
            throw Refusal.unknown("refusal.unknown");
        }
    }
}
