package id.teken.evaluation.process;

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
        execution.setVariable("head", turn.head());
        execution.setVariable("assessor", turn.assessor());
        execution.setVariable("unitGroup", turn.unitGroup());
        execution.setVariable("organizationGroup", turn.organizationGroup());
        execution.setVariable("dueDate", Date.from(turn.due()));
        execution.setVariable("agreementTitle", turn.title());
    }
}
