package id.teken.evaluation.process;

import id.teken.evaluation.ReportTurns;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the person whose turn a step of a monthly report is. */
@Component
class AnnounceReportTask implements TaskListener {

    private final ReportTurns turns;

    AnnounceReportTask(ReportTurns turns) {
        this.turns = turns;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID report = UUID.fromString(task.getExecution().getProcessBusinessKey());
        turns.announce(report, task.getId(), task.getTaskDefinitionKey(), task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
