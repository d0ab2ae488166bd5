package id.teken.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a step tells its process: a value that is there already is not written again, for each writing costs several rows of history. */
public final class StepVariables {

    private StepVariables() {
    }

    /** @param value may be null, and is then a variable without a value */
    public static void set(DelegateExecution execution, String name, Object value) {
        if (!execution.hasVariable(name) || !Objects.equals(execution.getVariable(name), value)) {
            execution.setVariable(name, value);
        }
    }
}
