package id.teken.agreement.process;

import id.teken.agreement.Reviewing;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes approved and kept corrections part of the text. */
@Component
class ApplyCorrections implements JavaDelegate {

    private final Reviewing reviewing;

    ApplyCorrections(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewing.applyCorrections(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
