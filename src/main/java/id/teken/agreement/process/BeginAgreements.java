package id.teken.agreement.process;

import id.teken.agreement.period.Periods;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the agreements of some units. */
@Component
class BeginAgreements implements JavaDelegate {

    private final Periods periods;

    BeginAgreements(Periods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("unitsLeft", periods.beginSome(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
