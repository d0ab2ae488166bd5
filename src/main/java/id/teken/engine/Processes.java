package id.teken.engine;

import id.teken.tenancy.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes of the current government and sends them messages. Variables are ids, short texts, booleans, dates. */
@Component
public class Processes {

    /** Aggregates in one question to the engine. */
    private static final int AT_ONCE = 1_000;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final TaskService tasks;

    Processes(RuntimeService runtime, HistoryService history, RepositoryService repository,
            ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.tasks = tasks;
    }

    /** Starts a process about an aggregate, inside the caller's transaction. */
    public void start(String processKey, UUID businessKey, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(processKey).businessKey(businessKey.toString())
                .processDefinitionWithoutTenantId().setVariables(variables).execute();
    }

    /** Delivers a message to the one process about the aggregate that waits for it. */
    public void tell(String message, UUID businessKey) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey.toString())
                .tenantId(Tenant.required()).correlate();
    }

    /** Whether a process about the aggregate waits for this message now. */
    public boolean awaits(String message, UUID businessKey) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(businessKey.toString())
                .tenantIdIn(Tenant.required()).messageEventSubscriptionName(message).count() > 0;
    }

    /** Whether the process about the aggregate has this step: one that began before the model was changed goes on by the former. */
    public boolean hasStep(UUID businessKey, String step) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString()).tenantIdIn(Tenant.required()).list()
                .stream().anyMatch(process -> repository.getBpmnModelInstance(process.getProcessDefinitionId()).getModelElementById(step) != null);
    }

    /**
     * Ends processes that wait for a person as if they had never begun, inside the caller's transaction; their history stays.
     *
     * @param why kept with the history
     * @return ids of the tasks that were open
     */
    public List<String> cancel(Collection<UUID> businessKeys, String why) {
        List<String> open = new ArrayList<>();
        List<UUID> keys = List.copyOf(businessKeys);
        for (int first = 0; first < keys.size(); first += AT_ONCE) {
            List<Task> waiting = tasks.createTaskQuery().tenantIdIn(Tenant.required()).processInstanceBusinessKeyIn(
                    keys.subList(first, Math.min(keys.size(), first + AT_ONCE)).stream().map(UUID::toString).toArray(String[]::new)).list();
            waiting.forEach(task -> open.add(task.getId()));
            end(waiting.stream().map(Task::getProcessInstanceId), why);
        }
        return open;
    }

    /** As {@link #cancel(Collection, String)}, wherever the one process stands. */
    public void cancel(UUID businessKey, String why) {
        end(runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString()).tenantIdIn(Tenant.required()).list().stream()
                .map(ProcessInstance::getId), why);
    }

    private void end(Stream<String> processes, String why) {
        List<String> ids = processes.distinct().toList();
        if (!ids.isEmpty()) {
            runtime.deleteProcessInstances(ids, why, false, false);
        }
    }

    /**
     * Does at once what the process about the aggregate would leave to the job executor: its asynchronous steps, not its
     * timers. Call it in the transaction of the act that brought the process there: before the commit no job executor sees
     * the step, so that nobody does it twice. For whoever has to do many acts in a row; a person's act leaves slow steps to
     * the job executor.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void continueNow(UUID businessKey) {
        for (List<Job> due = due(businessKey); !due.isEmpty(); due = due(businessKey)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(UUID businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString())
                .tenantIdIn(Tenant.required()).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).messages().active()
                        .list().stream()).toList();
    }

    /** The way gone so far, for the picture: ids of the steps behind and of those where the process stands. */
    public Path path(UUID businessKey) {
        var steps = history.createHistoricActivityInstanceQuery().tenantIdIn(Tenant.required())
                .processInstanceId(instance(businessKey)).list();
        Set<String> current = ids(steps.stream().filter(step -> step.getEndTime() == null));
        Set<String> done = ids(steps.stream().filter(step -> step.getEndTime() != null));
        done.removeAll(current);
        return new Path(done, current);
    }

    /** The newest deployed picture of a process as SVG, with the way of one instance marked, or without one. */
    public String picture(String processKey, Path path) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion()
                .withoutTenantId().singleResult();
        return ProcessPicture.svg(repository.getBpmnModelInstance(definition.getId()), path.done(), path.current());
    }

    private String instance(UUID businessKey) {
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString())
                .tenantIdIn(Tenant.required()).orderByProcessInstanceStartTime().desc().listPage(0, 1);
        return instances.isEmpty() ? "none" : instances.get(0).getId();
    }

    private static Set<String> ids(java.util.stream.Stream<HistoricActivityInstance> steps) {
        return steps.map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    }

    /** Ids of model elements. */
    public record Path(Set<String> done, Set<String> current) {

        /** Nothing marked. */
        public static final Path NONE = new Path(Set.of(), Set.of());
    }
}
