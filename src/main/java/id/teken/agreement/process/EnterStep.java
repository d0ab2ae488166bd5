package id.teken.agreement.process;

import id.teken.agreement.Turns;
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
        execution.setVariable("head", turn.head());
        execution.setVariable("leader", turn.leader());
        execution.setVariable("secretary", turn.secretary());
        execution.setVariable("witness", turn.witness());
        execution.setVariable("unitGroup", turn.unitGroup());
        execution.setVariable("assistantGroup", turn.assistantGroup());
        execution.setVariable("dueDate", Date.from(turn.due()));
        execution.setVariable("agreementTitle", turn.title());
    }
}
