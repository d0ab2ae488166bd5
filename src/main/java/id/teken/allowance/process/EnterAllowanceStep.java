package id.teken.allowance.process;

import id.teken.allowance.AllowanceTurns;
import id.teken.engine.StepVariables;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before a decision is approved: who acts today, and until when. */
@Component
class EnterAllowanceStep implements ExecutionListener {

    private final AllowanceTurns turns;

    EnterAllowanceStep(AllowanceTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        AllowanceTurns.Turn turn = turns.at(UUID.fromString(execution.getProcessBusinessKey()));
        StepVariables.set(execution, "approver", turn.approver());
        StepVariables.set(execution, "dueDate", Date.from(turn.due()));
        StepVariables.set(execution, "agreementTitle", turn.title());
    }
}
