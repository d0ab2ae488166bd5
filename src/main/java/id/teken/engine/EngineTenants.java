package id.teken.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine keeps of a whole government. */
@Component
public class EngineTenants {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;

    EngineTenants(RuntimeService runtime, HistoryService history, IdentityService identity) {
        this.runtime = runtime;
        this.history = history;
        this.identity = identity;
    }

    /** Forgets processes, their history and people of a government, without telling any listener. */
    @Transactional
    public void forget(String government) {
        runtime.createProcessInstanceQuery().tenantIdIn(government).rootProcessInstances().list().stream().map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "government removed", true, true, true, true));
        history.createHistoricProcessInstanceQuery().tenantIdIn(government).rootProcessInstances().list().stream()
                .map(HistoricProcessInstance::getId).forEach(history::deleteHistoricProcessInstance);
        identity.createUserQuery().memberOfTenant(government).list().stream().map(User::getId).forEach(identity::deleteUser);
        identity.deleteTenant(government);
    }
}
