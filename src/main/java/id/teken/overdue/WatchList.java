package id.teken.overdue;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is close to its due date or late in the current government, the latest first. */
@Service
@Transactional(readOnly = true)
public class WatchList {

    private static final Set<Role> SEE_ALL = Set.of(Role.LEADER, Role.DEPUTY, Role.ASSISTANT, Role.SECRETARY, Role.PLANNING,
            Role.ORGANIZATION);
    /** Ids in one question to the engine. */
    private static final int AT_ONCE = 5_000;

    private final WatchRepository watches;
    private final Tasks tasks;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final ReportingLine line;

    WatchList(WatchRepository watches, Tasks tasks, WorkingDays workingDays, OfficeTime time, ReportingLine line) {
        this.watches = watches;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.time = time;
        this.line = line;
    }

    /** What the person may see: everything for those who lead or watch over all units; the own tasks and what was reported to them for others. */
    public List<WatchedTask> visibleTo(Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        boolean all = seesAll(person);
        return open().stream().filter(task -> all || person.login().equals(task.assignee()) || task.isToldTo(person.login())).toList();
    }

    /** Whether the person sees what is late of all units. */
    public static boolean seesAll(Person person) {
        return person.roles().stream().anyMatch(SEE_ALL::contains);
    }

    /** Every watched task that is still open. */
    public List<WatchedTask> open() {
        List<Watch> open = watches.findByEndedAtIsNullOrderByDue();
        Map<String, WorkItem> items = new HashMap<>();
        for (int first = 0; first < open.size(); first += AT_ONCE) {
            tasks.openAmong(open.subList(first, Math.min(open.size(), first + AT_ONCE)).stream().map(Watch::taskId).toList())
                    .forEach(item -> items.put(item.id(), item));
        }
        LocalDate today = time.today();
        ZoneId zone = time.zone();
        Map<LocalDate, Integer> late = new HashMap<>();
        Map<UUID, UUID> posts = line.posts(open.stream().filter(watch -> watch.stage() != Watch.Stage.WATCHED).map(Watch::taskId)
                .filter(items::containsKey).map(task -> items.get(task).businessKey()).distinct().toList());
        Map<Watch.Stage, List<Told>> ofUnits = new EnumMap<>(Watch.Stage.class);
        List<WatchedTask> found = new ArrayList<>();
        for (Watch watch : open) {
            WorkItem item = items.get(watch.taskId());
            if (item != null) {
                LocalDate due = watch.due().atZone(zone).toLocalDate();
                UUID post = posts.get(item.businessKey());
                found.add(new WatchedTask(watch.taskId(), item.name(), item.title(), item.businessKey(), item.assignee(),
                        item.created().atZone(zone).toLocalDate(), due, late.computeIfAbsent(due, day -> workingDays.between(day, today)), due.isBefore(today),
                        watch.stage(), watch.remindedOn(), post != null, post != null ? line.ofPost(post, item.assignee(), watch.stage())
                        : ofUnits.computeIfAbsent(watch.stage(), line::ofUnit)));
            }
        }
        return found;
    }
}
