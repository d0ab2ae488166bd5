package id.teken.overdue.web;

import id.teken.access.Person;
import id.teken.overdue.Told;
import id.teken.overdue.Watch;
import id.teken.overdue.WatchList;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is close to its due date or late. */
@RestController
class OverdueApi {

    /**
     * @param daysLate   working days
     * @param reportedTo who knows of it besides the assignee, in steps
     * @param told       posts to whose holders it was reported
     */
    record OverdueView(String taskId, String name, String title, UUID about, String assignee, LocalDate due, boolean late,
            int daysLate, Watch.Stage reportedTo, List<String> told) {
    }

    private final WatchList list;

    OverdueApi(WatchList list) {
        this.list = list;
    }

    /** Everything for those who lead or watch over all units, the own tasks for everybody else. */
    @GetMapping("/api/overdue")
    List<OverdueView> all(@AuthenticationPrincipal Person person) {
        return list.visibleTo(person).stream().map(task -> new OverdueView(task.taskId(), task.name(), task.title(), task.about(),
                task.assignee(), task.due(), task.late(), task.daysLate(), task.stage(), task.told().stream().map(Told::post).toList())).toList();
    }
}
