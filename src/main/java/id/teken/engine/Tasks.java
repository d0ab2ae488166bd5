package id.teken.engine;

import id.teken.tenancy.Tenant;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The user tasks of the current government. Whoever calls has authorised the act: the engine's own checks are for
 * Tasklist. Completing works only here; a listener on every task refuses any other way.
 */
@Component
public class Tasks {

    /** Variable by which every process says what it is about. */
    private static final String TITLE = "agreementTitle";
    private static final String COMPLETED = "completed";
    private static final ThreadLocal<Boolean> COMPLETING = new ThreadLocal<>();

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;

    Tasks(TaskService tasks, RuntimeService runtime, HistoryService history) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
    }

    /** An open or finished task of the current government by its id; empty where there is none. */
    public Optional<WorkItem> find(String taskId) {
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery().taskId(taskId)
                .tenantIdIn(Tenant.required()).singleResult();
        return Optional.ofNullable(task).map(this::workItem);
    }

    /** The open task of a step of the process with this business key. */
    public Optional<WorkItem> open(UUID businessKey, String step) {
        return Optional.ofNullable(query(businessKey, step).singleResult()).map(this::workItem);
    }

    /** The open tasks assigned to the person or offered to one of the groups, most urgent first. */
    public List<WorkItem> waitingFor(String login, List<String> groups, int first, int most) {
        TaskQuery query = tasks.createTaskQuery().tenantIdIn(Tenant.required()).active().or().taskAssignee(login);
        if (!groups.isEmpty()) {
            query = query.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        return query.endOr().orderByDueDate().asc().listPage(first, most).stream().map(this::workItem).toList();
    }

    /**
     * The open tasks of a step that are assigned to the person, most urgent first: the task's id by business key. Two
     * statements, however many there are.
     */
    public Map<UUID, String> assigned(String login, String step) {
        List<Task> found = tasks.createTaskQuery().tenantIdIn(Tenant.required()).active().taskAssignee(login)
                .taskDefinitionKey(step).orderByDueDate().asc().list();
        Map<UUID, String> byKey = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            Map<String, UUID> keys = businessKeys(found);
            found.forEach(task -> byKey.put(keys.get(task.getProcessInstanceId()), task.getId()));
        }
        return byKey;
    }

    /** Those of the business keys whose open task of a step is assigned to the person; two statements at most. */
    public Set<UUID> assignedAmong(Collection<UUID> businessKeys, String login, String step) {
        if (businessKeys.isEmpty()) {
            return Set.of();
        }
        List<Task> found = tasks.createTaskQuery().tenantIdIn(Tenant.required()).active().taskAssignee(login).taskDefinitionKey(step)
                .processInstanceBusinessKeyIn(businessKeys.stream().map(UUID::toString).toArray(String[]::new)).list();
        return found.isEmpty() ? Set.of() : Set.copyOf(businessKeys(found).values());
    }

    /** When each open task with a due date before a moment is due, by the id of the task; most urgent first. */
    public Map<String, Instant> dueBefore(Instant moment) {
        Map<String, Instant> due = new LinkedHashMap<>();
        tasks.createTaskQuery().tenantIdIn(Tenant.required()).active().dueBefore(Date.from(moment)).orderByDueDate().asc().list()
                .forEach(task -> due.put(task.getId(), task.getDueDate().toInstant()));
        return due;
    }

    /** Those of the tasks that are open now, in three statements however many they are. */
    public List<WorkItem> openAmong(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> open = tasks.createTaskQuery().tenantIdIn(Tenant.required()).taskIdIn(taskIds.toArray(String[]::new)).list();
        String[] processes = open.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles = new HashMap<>();
        runtime.createVariableInstanceQuery().processInstanceIdIn(processes).variableName(TITLE).list()
                .forEach(title -> titles.put(title.getProcessInstanceId(), String.valueOf(title.getValue())));
        Map<String, UUID> keys = businessKeys(open);
        return open.stream().map(task -> workItem(task, titles.getOrDefault(task.getProcessInstanceId(), ""),
                keys.get(task.getProcessInstanceId()))).toList();
    }

    /** Every open task of the process with this business key. */
    public List<WorkItem> open(UUID businessKey) {
        return tasks.createTaskQuery().tenantIdIn(Tenant.required()).processInstanceBusinessKey(businessKey.toString())
                .list().stream().map(this::workItem).toList();
    }

    /**
     * Completes the open task of a step inside the caller's transaction.
     *
     * @return the task's id
     * @throws StepNotOpen if the process does not wait there (any more)
     */
    public String complete(UUID businessKey, String step, Map<String, Object> outcome) {
        Task task = query(businessKey, step).singleResult();
        if (task == null) {
            throw new StepNotOpen(step);
        }
        completing(() -> {
            tasks.complete(task.getId(), outcome);
            return null;
        });
        return task.getId();
    }

    /**
     * Hands each open task of a process to whose it is by now, for example after a change of official.
     *
     * @param whose login by the step; null while it is nobody's
     * @param news  of each task that comes to another person
     */
    public void handOver(UUID businessKey, UnaryOperator<String> whose, Handed news) {
        for (WorkItem task : open(businessKey)) {
            String successor = whose.apply(task.step());
            if (!Objects.equals(successor, task.assignee())) {
                tasks.setAssignee(task.id(), successor);
                news.to(businessKey, task.id(), task.step(), successor, task.due());
            }
        }
    }

    /** Is told of a task that came to another person. */
    @FunctionalInterface
    public interface Handed {

        /** @param login null while it is nobody's */
        void to(UUID businessKey, String taskId, String step, String login, Instant due);
    }

    static boolean isCompleting() {
        return Boolean.TRUE.equals(COMPLETING.get());
    }

    private static void completing(Supplier<Void> act) {
        COMPLETING.set(true);
        try {
            act.get();
        } finally {
            COMPLETING.remove();
        }
    }

    private TaskQuery query(UUID businessKey, String step) {
        return tasks.createTaskQuery().tenantIdIn(Tenant.required()).processInstanceBusinessKey(businessKey.toString())
                .taskDefinitionKey(step);
    }

    private WorkItem workItem(Task task) {
        return workItem(task, title(task.getProcessInstanceId()), businessKey(task.getProcessInstanceId()));
    }

    private static WorkItem workItem(Task task, String title, UUID businessKey) {
        return new WorkItem(task.getId(), task.getTaskDefinitionKey(), task.getName(), title, businessKey, true, task.getAssignee(),
                instant(task.getDueDate()), instant(task.getCreateTime()), null, false);
    }

    private WorkItem workItem(HistoricTaskInstance task) {
        return new WorkItem(task.getId(), task.getTaskDefinitionKey(), task.getName(), title(task.getProcessInstanceId()), businessKey(task.getProcessInstanceId()),
                task.getEndTime() == null, task.getAssignee(), instant(task.getDueDate()), instant(task.getStartTime()),
                instant(task.getEndTime()), COMPLETED.equals(task.getDeleteReason()));
    }

    private Map<String, UUID> businessKeys(List<Task> open) {
        Map<String, UUID> keys = new HashMap<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceIds(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list()
                .forEach(process -> keys.put(process.getId(), UUID.fromString(process.getBusinessKey())));
        return keys;
    }

    private UUID businessKey(String processInstance) {
        return UUID.fromString(history.createHistoricProcessInstanceQuery().processInstanceId(processInstance)
                .singleResult().getBusinessKey());
    }

    private String title(String processInstance) {
        var title = history.createHistoricVariableInstanceQuery().processInstanceId(processInstance).variableName(TITLE)
                .singleResult();
        return title == null ? "" : String.valueOf(title.getValue());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
