package id.teken.portal.web;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementReader;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.portal.AdminNotices;
import id.teken.signing.SigningKeys;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where everybody arrives, and where links in letters lead. */
@Controller
class HomePages {

    private static final int SHOWN = 50;

    private final Tasks tasks;
    private final Accounts accounts;
    private final AgreementReader agreements;
    private final Subjects subjects;
    private final SigningKeys keys;
    private final Governments governments;
    private final OfficeTime time;
    private final WorkingDays workingDays;
    private final AdminNotices notices;

    HomePages(Tasks tasks, Accounts accounts, AgreementReader agreements, Subjects subjects, SigningKeys keys,
            Governments governments, OfficeTime time, WorkingDays workingDays, AdminNotices notices) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.agreements = agreements;
        this.subjects = subjects;
        this.keys = keys;
        this.governments = governments;
        this.time = time;
        this.workingDays = workingDays;
        this.notices = notices;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Person person, Locale locale, Model model) {
        if (person.government() == null) {
            return "operator";
        }
        List<WorkItem> waiting = tasks.waitingFor(person.login(), Accounts.groups(person), 0, SHOWN);
        model.addAttribute("tasks", waiting);
        model.addAttribute("daysLate", daysLate(waiting));
        model.addAttribute("corrections", tasks.assigned(person.login(), "approve-corrections").size());
        model.addAttribute("rows", agreements.overview(person));
        model.addAttribute("now", time.now());
        model.addAttribute("keyMissing", person.officialId() != null && keys.validUntil(person.officialId()).isEmpty());
        model.addAttribute("government", governments.current());
        model.addAttribute("notices", person.has(Role.ADMIN) ? notices.current(locale) : List.of());
        return "home";
    }

    /** Working days since the due date, of the tasks whose day is over. */
    private Map<String, Integer> daysLate(List<WorkItem> waiting) {
        ZoneId zone = time.zone();
        LocalDate today = time.today();
        Map<LocalDate, Integer> days = new HashMap<>();
        Map<String, Integer> late = new HashMap<>();
        for (WorkItem task : waiting) {
            LocalDate due = task.due() == null ? today : task.due().atZone(zone).toLocalDate();
            if (due.isBefore(today)) {
                late.put(task.id(), days.computeIfAbsent(due, day -> workingDays.between(day, today)));
            }
        }
        return late;
    }

    /** Opens exactly the task; if it is done, says who did it and when. */
    @GetMapping("/tugas/{id}")
    String task(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        Optional<WorkItem> task = person.government() == null ? Optional.empty()
                : tasks.find(id).filter(found -> subjects.isVisible(found.businessKey(), person));
        if (task.filter(WorkItem::open).isPresent()) {
            return "redirect:/camunda/app/tasklist/default/#/?task=" + task.get().id();
        }
        model.addAttribute("tasks", task.map(List::of).orElse(List.of()));
        model.addAttribute("who", task.filter(WorkItem::completed).map(WorkItem::assignee).flatMap(accounts::find).map(Person::name).orElse(null));
        return "task-done";
    }
}
