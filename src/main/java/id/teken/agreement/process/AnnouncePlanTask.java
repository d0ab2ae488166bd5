package id.teken.agreement.process;

import id.teken.agreement.PlanTurns;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the person whose turn a step of an action plan is. */
@Component
class AnnouncePlanTask implements TaskListener {

    private final PlanTurns turns;

    AnnouncePlanTask(PlanTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID plan = UUID.fromString(task.getExecution().getProcessBusinessKey());
        turns.announce(plan, task.getId(), task.getTaskDefinitionKey(), task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
