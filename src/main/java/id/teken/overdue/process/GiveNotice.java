package id.teken.overdue.process;

import id.teken.overdue.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reports a task that is late. */
@Component
class GiveNotice implements JavaDelegate {

    private final Watches watches;

    GiveNotice(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("noticeOutcome", watches.report(execution.getProcessBusinessKey()) ? "again" : "finished");
    }
}
