package id.teken.agreement.process;

import id.teken.agreement.ShareTurns;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the head of the unit that is asked for support. */
@Component
class AnnounceShareTask implements TaskListener {

    private final ShareTurns turns;

    AnnounceShareTask(ShareTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateTask task) {
        turns.announce(UUID.fromString(task.getExecution().getProcessBusinessKey()), task.getId(),
                task.getTaskDefinitionKey(), task.getAssignee(), task.getDueDate().toInstant());
    }
}
