package id.teken.evaluation.process;

import id.teken.engine.StepVariables;
import id.teken.evaluation.ReportTurns;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before each user task of a monthly report: who acts today, and until when. */
@Component
class EnterReportStep implements ExecutionListener {

    private final ReportTurns turns;

    EnterReportStep(ReportTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ReportTurns.Turn turn = turns.at(UUID.fromString(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        StepVariables.set(execution, "head", turn.head());
        StepVariables.set(execution, "assessor", turn.assessor());
        StepVariables.set(execution, "unitGroup", turn.unitGroup());
        StepVariables.set(execution, "organizationGroup", turn.organizationGroup());
        StepVariables.set(execution, "dueDate", Date.from(turn.due()));
        StepVariables.set(execution, "agreementTitle", turn.title());
    }
}
