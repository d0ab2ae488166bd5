package id.teken.agreement.process;

import id.teken.agreement.Turns;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the person whose turn it is. */
@Component
class AnnounceTask implements TaskListener {

    private final Turns turns;

    AnnounceTask(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID agreement = UUID.fromString(task.getExecution().getProcessBusinessKey());
        turns.announce(agreement, task.getId(), task.getTaskDefinitionKey(), task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
