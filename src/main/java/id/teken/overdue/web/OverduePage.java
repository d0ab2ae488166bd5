package id.teken.overdue.web;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.overdue.WatchList;
import id.teken.overdue.WatchedTask;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is late with what, and words to remind them by. */
@Controller
class OverduePage {

    /** What is pasted goes to people, so it is Indonesian whatever language the reader has chosen. */
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final int SHOWN = 500;
    private static final int PASTED = 30;

    private final WatchList list;
    private final Accounts accounts;
    private final Governments governments;
    private final OfficeTime time;
    private final MessageSource messages;
    private final String address;

    OverduePage(WatchList list, Accounts accounts, Governments governments, OfficeTime time, MessageSource messages,
            @Value("${teken.address}") String address) {
        this.list = list;
        this.accounts = accounts;
        this.governments = governments;
        this.time = time;
        this.messages = messages;
        this.address = address;
    }

    /** @param paste text that reminds the one person of the one task */
    record Row(WatchedTask task, String who, String paste) {
    }

    @GetMapping("/terlambat")
    String show(@AuthenticationPrincipal Person person, Model model) {
        List<WatchedTask> tasks = list.visibleTo(person);
        Map<String, String> names = new HashMap<>();
        accounts.inUse().forEach(account -> names.put(account.login(), account.name()));
        List<Row> rows = tasks.stream().limit(SHOWN).map(task -> row(task, names)).toList();
        List<Row> late = rows.stream().filter(row -> row.task().late()).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("all", tasks.size());
        model.addAttribute("late", tasks.stream().filter(WatchedTask::late).count());
        model.addAttribute("paste", late.isEmpty() || !WatchList.seesAll(person) ? null : pasteAll(late));
        return "overdue";
    }

    private Row row(WatchedTask task, Map<String, String> names) {
        String who = task.assignee() == null ? text("overdue.vacant") : names.getOrDefault(task.assignee(), task.assignee());
        return new Row(task, who, text("overdue.paste.one", who, title(task), DAY.format(task.due()), address + "/tugas/" + task.taskId()));
    }

    private String pasteAll(List<Row> late) {
        LocalDate today = time.today();
        List<String> lines = new ArrayList<>();
        lines.add(text("overdue.paste.head", governments.current().name(), late.size(), DAY.format(today)));
        for (Row row : late.subList(0, Math.min(late.size(), PASTED))) {
            lines.add(text("overdue.paste.line", lines.size(), title(row.task()), row.who(), row.task().daysLate(),
                    DAY.format(row.task().due())));
        }
        if (late.size() > PASTED) {
            lines.add(text("digest.more", late.size() - PASTED));
        }
        lines.add(address + "/terlambat");
        return String.join("\n", lines);
    }

    private static String title(WatchedTask task) {
        return task.title().isEmpty() ? task.name() : task.name() + ", " + task.title();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
