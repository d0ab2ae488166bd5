package id.teken.overdue.process;

import id.teken.overdue.Watches;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the way to where the process waits, for the timer is made on arrival: until when, by the holidays and offsets known now. */
@Component
class PlanNotice implements ExecutionListener {

    private final Watches watches;

    PlanNotice(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable("noticeAt", Date.from(watches.nextNotice(execution.getProcessBusinessKey())));
    }
}
