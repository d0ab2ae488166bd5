package id.teken.allowance.process;

import id.teken.allowance.AllowanceTurns;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the leader that a decision waits. */
@Component
class AnnounceAllowanceTask implements TaskListener {

    private final AllowanceTurns turns;

    AnnounceAllowanceTask(AllowanceTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateTask task) {
        turns.announce(UUID.fromString(task.getExecution().getProcessBusinessKey()), task.getId(), task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
