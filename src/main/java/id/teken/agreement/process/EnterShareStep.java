package id.teken.agreement.process;

import id.teken.agreement.ShareTurns;
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
        execution.setVariable("head", turn.head());
        execution.setVariable("unitGroup", turn.unitGroup());
        execution.setVariable("dueDate", Date.from(turn.due()));
        execution.setVariable("agreementTitle", turn.title());
    }
}
