package id.teken.agreement;

import id.teken.engine.StepNotOpen;
import id.teken.engine.Tasks;
import id.teken.values.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The end of somebody's turn, whatever the process: the task is completed, and letters about it that were not sent yet stay unsent. */
@Component
public class TurnEnd {

    private final Tasks tasks;
    private final TurnLetters letters;

    TurnEnd(Tasks tasks, TurnLetters letters) {
        this.tasks = tasks;
        this.letters = letters;
    }

    /**
     * In the caller's transaction.
     *
     * @param subject business key of the process
     * @param outcome what the process is told
     * @param closed  key of the refusal where the process does not wait there (any more)
     * @throws Refusal (conflict)
     */
    public void complete(UUID subject, String step, Map<String, Object> outcome, String closed) {
        try {
            letters.recall(tasks.complete(subject, step, outcome));
        } catch (StepNotOpen elsewhere) {
            throw Refusal.conflict(closed);
        }
    }
}
