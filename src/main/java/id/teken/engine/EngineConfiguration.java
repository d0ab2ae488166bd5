package id.teken.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration
class EngineConfiguration {

    /** After our tenant filter (150), before the engine's own web filters see the request. */
    private static final int WALL_ORDER = 180;
    private static final int SIGN_IN_ORDER = 201;

    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
    JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties,
            JdbcTemplate database) {
        return new TenantJobs(threads, properties.getJobExecution(), database);
    }

    @Bean
    FilterRegistrationBean<TasklistWall> tasklistWall() {
        var registration = new FilterRegistrationBean<>(new TasklistWall());
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(WALL_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TokenOfTasklist> tokenOfTasklist(CamundaBpmProperties properties) {
        var registration = new FilterRegistrationBean<>(new TokenOfTasklist(properties.getWebapp().getCsrf().getCookieName()));
        registration.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        registration.setOrder(WALL_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NonceOfRequest> nonceOfRequest() {
        var registration = new FilterRegistrationBean<>(new NonceOfRequest());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(WALL_ORDER);
        return registration;
    }

    /**
     * Our scripts keep their names when they change, so browsers ask each time whether theirs is still good. The pieces of
     * HTML beside them would be sent without a charset.
     */
    @Bean
    FilterRegistrationBean<Filter> freshScripts() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            ((HttpServletResponse) response).setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
        });
        registration.addUrlPatterns("/camunda/app/tasklist/scripts/*", "/camunda/app/tasklist/styles/*",
                "/camunda/app/tasklist/locales/*");
        registration.setOrder(WALL_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        registration.setOrder(SIGN_IN_ORDER);
        return registration;
    }
}
