package id.teken.agreement.process;

import id.teken.agreement.PlanTurns;
import id.teken.engine.StepVariables;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before each user task of an action plan: who acts today, and until when. */
@Component
class EnterPlanStep implements ExecutionListener {

    private final PlanTurns turns;

    EnterPlanStep(PlanTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PlanTurns.Turn turn = turns.at(UUID.fromString(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        StepVariables.set(execution, "head", turn.head());
        StepVariables.set(execution, "leader", turn.leader());
        StepVariables.set(execution, "unitGroup", turn.unitGroup());
        StepVariables.set(execution, "dueDate", Date.from(turn.due()));
        StepVariables.set(execution, "agreementTitle", turn.title());
    }
}
