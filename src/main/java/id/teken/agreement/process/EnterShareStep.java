package id.teken.agreement.process;

import id.teken.agreement.ShareTurns;
import id.teken.engine.StepVariables;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before the answer: who gives it today, and until when. */
@Component
class EnterShareStep implements ExecutionListener {

    private final ShareTurns turns;

    EnterShareStep(ShareTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ShareTurns.Turn turn = turns.at(UUID.fromString(execution.getProcessBusinessKey()));
        StepVariables.set(execution, "head", turn.head());
        StepVariables.set(execution, "unitGroup", turn.unitGroup());
        StepVariables.set(execution, "dueDate", Date.from(turn.due()));
        StepVariables.set(execution, "agreementTitle", turn.title());
    }
}
