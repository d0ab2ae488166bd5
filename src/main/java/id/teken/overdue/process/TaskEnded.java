package id.teken.overdue.process;

import id.teken.overdue.Watches;
import id.teken.tenancy.Tenant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every task of every process that ends, completed or not, so that no model has to say so. */
@Component
class TaskEnded {

    private final Watches watches;

    TaskEnded(Watches watches) {
        this.watches = watches;
    }

    @EventListener
    void ended(DelegateTask task) {
        boolean over = task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE)
                || task.getEventName().equals(TaskListener.EVENTNAME_DELETE);
        if (over && Tenant.current() != null) {
            watches.end(task.getId());
        }
    }
}
