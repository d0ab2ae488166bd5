package id.teken.agreement.process;

import id.teken.agreement.period.Periods;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells leader and Sekda who is late. */
@Component
class EscalatePeriod implements JavaDelegate {

    private final Periods periods;

    EscalatePeriod(Periods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        periods.escalate(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
