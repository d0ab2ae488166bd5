package id.teken.agreement.process;

import id.teken.agreement.Sealing;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the agreed text in a file for the parties; while one of their posts is vacant the process waits. */
@Component
class SealAgreement implements JavaDelegate {

    private final Sealing sealing;

    SealAgreement(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!sealing.seal(UUID.fromString(execution.getProcessBusinessKey()))) {
            throw new BpmnError("party-vacant");
        }
    }
}
