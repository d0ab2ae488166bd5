package id.teken.engine;

import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs jobs on behalf of the government of their process: it must be known before the transaction opens, and the public
 * API offers no place before that, hence the engine's internal classes here.
 */
class TenantJobs extends SpringJobExecutor {

    private final JdbcTemplate database;

    TenantJobs(TaskExecutor threads, JobExecutionProperty settings, JdbcTemplate database) {
        this.database = database;
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        Optional.ofNullable(settings.getLockTimeInMillis()).ifPresent(this::setLockTimeInMillis);
        Optional.ofNullable(settings.getMaxJobsPerAcquisition()).ifPresent(this::setMaxJobsPerAcquisition);
        Optional.ofNullable(settings.getWaitTimeInMillis()).ifPresent(this::setWaitTimeInMillis);
        Optional.ofNullable(settings.getMaxWait()).ifPresent(this::setMaxWait);
        Optional.ofNullable(settings.getBackoffTimeInMillis()).ifPresent(this::setBackoffTimeInMillis);
        Optional.ofNullable(settings.getMaxBackoff()).ifPresent(this::setMaxBackoff);
        Optional.ofNullable(settings.getBackoffDecreaseThreshold()).ifPresent(this::setBackoffDecreaseThreshold);
        Optional.ofNullable(settings.getWaitIncreaseFactor()).ifPresent(this::setWaitIncreaseFactor);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
                Tenant.runAs(governmentOf(job), () -> super.executeJob(job, commands, failures));
            }
        };
    }

    private String governmentOf(String job) {
        return database.queryForList("select tenant_id_ from camunda.act_ru_job where id_ = ?", String.class, job)
                .stream().filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
