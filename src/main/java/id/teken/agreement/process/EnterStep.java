package id.teken.agreement.process;

import id.teken.agreement.Turns;
import id.teken.engine.StepVariables;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before each user task: who acts today, and until when. */
@Component
class EnterStep implements ExecutionListener {

    private final Turns turns;

    EnterStep(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Turns.Turn turn = turns.at(UUID.fromString(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        StepVariables.set(execution, "head", turn.head());
        StepVariables.set(execution, "leader", turn.leader());
        StepVariables.set(execution, "secretary", turn.secretary());
        StepVariables.set(execution, "witness", turn.witness());
        StepVariables.set(execution, "unitGroup", turn.unitGroup());
        StepVariables.set(execution, "assistantGroup", turn.assistantGroup());
        StepVariables.set(execution, "dueDate", Date.from(turn.due()));
        StepVariables.set(execution, "agreementTitle", turn.title());
    }
}
