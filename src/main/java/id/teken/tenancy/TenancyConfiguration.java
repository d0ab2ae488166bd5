package id.teken.tenancy;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TenancyConfiguration {

    /** After Spring Security (-100), before the engine's own filter (201). */
    static final int FILTER_ORDER = 150;

    @Bean
    TenantTransactionManager transactionManager(EntityManagerFactory factory) {
        return new TenantTransactionManager(factory);
    }

    @Bean
    HibernatePropertiesCustomizer tenantResolver() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new Resolver());
    }

    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilter() {
        var registration = new FilterRegistrationBean<>(new TenantFilter());
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    private static final class Resolver implements CurrentTenantIdentifierResolver<String> {

        /** Hibernate accepts no null; no government has this code. */
        private static final String NOBODY = "-";

        @Override
        public String resolveCurrentTenantIdentifier() {
            String government = Tenant.current();
            return government == null ? NOBODY : government;
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
