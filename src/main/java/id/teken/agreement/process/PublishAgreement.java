package id.teken.agreement.process;

import id.teken.agreement.Sealing;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the signed agreement in force. */
@Component
class PublishAgreement implements JavaDelegate {

    private final Sealing sealing;

    PublishAgreement(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sealing.publish(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
