package id.teken.overdue;

import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.overdue.Watch.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches tasks from some days before their due date until they are done. Who is on time costs nothing: the process
 * {@code overdue} of a task starts only when its due date comes close.
 */
@Service
@Transactional
public class Watches {

    /** Before the digests of the morning are written. */
    private static final LocalTime BEFORE_THE_DIGEST = LocalTime.of(6, 0);
    private static final int AT_ONCE = 200;

    private final WatchRepository watches;
    private final OverdueSettings settings;
    private final Tasks tasks;
    private final Processes processes;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final ReportingLine line;
    private final Audit audit;

    Watches(WatchRepository watches, OverdueSettings settings, Tasks tasks, Processes processes, WorkingDays workingDays,
            OfficeTime time, ReportingLine line, Audit audit) {
        this.watches = watches;
        this.settings = settings;
        this.tasks = tasks;
        this.processes = processes;
        this.workingDays = workingDays;
        this.time = time;
        this.line = line;
        this.audit = audit;
    }

    /**
     * Begins to watch tasks whose due date has come close, some hundred at a time. Where the day of the first reminder is
     * closed, the working day before it counts.
     *
     * @return whether there may be more
     */
    public boolean begin() {
        LocalDate nextMorning = workingDays.after(time.today(), 1);
        Instant end = nextMorning.plusDays(settings.current().daysBefore()).atStartOfDay(time.zone()).toInstant();
        Map<String, Instant> close = tasks.dueBefore(end);
        Set<String> known = new HashSet<>(watches.openTaskIds());
        List<String> wanted = close.keySet().stream().filter(task -> !known.contains(task)).limit(AT_ONCE).toList();
        List<Watch> begun = new ArrayList<>();
        wanted.forEach(task -> begun.add(new Watch(task, close.get(task))));
        watches.saveAllAndFlush(begun);
        wanted.forEach(task -> processes.start("overdue", UUID.fromString(task), Map.of()));
        return wanted.size() == AT_ONCE;
    }

    /** When the process of a task has to look at it next. */
    public Instant nextNotice(String taskId) {
        Watch watch = watches.findByTaskId(taskId).orElseThrow();
        OverdueRules rules = settings.current();
        LocalDate due = dueDay(watch);
        LocalDate day = workingDays.after(due, watch.stage() == Stage.WATCHED ? rules.secretaryAfter() : rules.leaderAfter());
        boolean waitsForHolidays = !day.isAfter(time.today()) && !workingDays.isKnown(due, time.today());
        return (waitsForHolidays ? time.today().plusDays(1) : day).atTime(BEFORE_THE_DIGEST).atZone(time.zone()).toInstant();
    }

    /**
     * Reports a task as late to whom its lateness of today concerns; in a year without a table of holidays to nobody, for a
     * guess accuses nobody.
     *
     * @return whether more is to come
     */
    public boolean report(String taskId) {
        Watch watch = watches.findByTaskId(taskId).orElseThrow();
        Optional<WorkItem> task = tasks.find(taskId).filter(WorkItem::open);
        if (task.isEmpty()) {
            watch.end(time.now());
            return false;
        }
        int late = workingDays.between(dueDay(watch), time.today());
        if (workingDays.isKnown(dueDay(watch), time.today()) && watch.report(reached(late), time.now())) {
            boolean ofPost = !line.posts(List.of(task.get().businessKey())).isEmpty();
            audit.record("system", "Teken", ofPost ? "overdue.UPWARD" : "overdue." + watch.stage(), task.get().businessKey(),
                    task.get().name() + ": terlambat " + late + " hari kerja");
        }
        return watch.stage() != Stage.LEADER;
    }

    /** A task is done, or nobody's any more: its process ends at once, and no later digest speaks of it. */
    public void end(String taskId) {
        watches.findByTaskIdAndEndedAtIsNull(taskId).ifPresent(watch -> {
            watch.end(time.now());
            UUID process = UUID.fromString(taskId);
            if (processes.awaits("task-ended", process)) {
                processes.tell("task-ended", process);
            }
        });
    }

    /** Notes that the digests of today spoke of these tasks. */
    public void reminded(List<String> taskIds) {
        watches.findByTaskIdIn(taskIds).forEach(watch -> watch.remind(time.today()));
    }

    private Stage reached(int late) {
        OverdueRules rules = settings.current();
        return late >= rules.leaderAfter() ? Stage.LEADER : late >= rules.secretaryAfter() ? Stage.SECRETARY : Stage.WATCHED;
    }

    private LocalDate dueDay(Watch watch) {
        return watch.due().atZone(time.zone()).toLocalDate();
    }
}
