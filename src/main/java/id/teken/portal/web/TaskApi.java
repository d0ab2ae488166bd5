package id.teken.portal.web;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.values.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the person, and what became of a task. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    private static final int MOST = 200;

    /** @param subjectId the agreement, action plan or monthly report that the task is about */
    record TaskView(String id, String step, String name, UUID subjectId, boolean open, boolean mine, String assigneeName,
            Instant due, boolean overdue, Instant completedAt, String completedBy) {
    }

    private final Tasks tasks;
    private final Accounts accounts;
    private final Subjects subjects;
    private final Clock clock;

    TaskApi(Tasks tasks, Accounts accounts, Subjects subjects, Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping
    List<TaskView> waiting(@RequestParam(defaultValue = "0") int first, @RequestParam(defaultValue = "50") int most,
            @AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            return List.of();
        }
        return tasks.waitingFor(person.login(), Accounts.groups(person), Math.max(first, 0), Math.min(Math.max(most, 1), MOST))
                .stream().map(task -> view(task, person)).toList();
    }

    @GetMapping("/{id}")
    TaskView one(@PathVariable String id, @AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            throw Refusal.unknown("refusal.unknown");
        }
        return tasks.find(id).filter(task -> subjects.isVisible(task.businessKey(), person))
                .map(task -> view(task, person)).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    private TaskView view(WorkItem task, Person person) {
        String assignee = task.assignee() == null ? null : accounts.find(task.assignee()).map(Person::name).orElse(null);
        boolean overdue = task.open() && task.due() != null && task.due().isBefore(clock.instant());
        return new TaskView(task.id(), task.step(), task.name(), task.businessKey(), task.open(),
                person.login().equals(task.assignee()), assignee, task.due(), overdue, task.ended(),
                task.completed() ? assignee : null);
    }
}
