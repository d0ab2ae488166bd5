package id.teken.agreement.process;

import id.teken.agreement.Sealing;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the current file as void. */
@Component
class VoidDocument implements JavaDelegate {

    private final Sealing sealing;

    VoidDocument(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sealing.voidDocument(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
