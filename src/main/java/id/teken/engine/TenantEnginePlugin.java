package id.teken.engine;

import id.teken.tenancy.Tenant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.stereotype.Component;

/**
 * Gives every process the government it was started for and refuses to run our code of a process on behalf of another
 * one. Both are settings of the engine's configuration class, which has no public counterpart.
 */
@Component
class TenantEnginePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new CurrentGovernment());
        configuration.setDelegateInterceptor(new SameGovernment());
    }

    private static final class CurrentGovernment implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            DelegateExecution parent = context.getSuperExecution();
            return parent != null && parent.getTenantId() != null ? parent.getTenantId() : Tenant.current();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return Tenant.current();
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return Tenant.current();
        }
    }

    private static final class SameGovernment extends DefaultDelegateInterceptor {

        @Override
        public void handleInvocation(DelegateInvocation invocation) throws Exception {
            BaseDelegateExecution execution = invocation.getContextExecution();
            if (execution instanceof DelegateExecution process && process.getTenantId() != null
                    && !Objects.equals(process.getTenantId(), Tenant.current())) {
                throw new IllegalStateException("A process of " + process.getTenantId() + " was continued on behalf of "
                        + Tenant.current());
            }
            super.handleInvocation(invocation);
        }
    }
}
