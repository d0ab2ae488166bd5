package id.teken.portal;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.OwnAllowance;
import id.teken.overdue.Told;
import id.teken.overdue.WatchList;
import id.teken.overdue.WatchedTask;
import id.teken.overdue.Watches;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Collects for a government who has to read what this morning. */
@Component
class DigestNotices {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    /** Tasks listed in one letter; the page has them all. */
    private static final int MOST = 50;

    private final WatchList list;
    private final Watches watches;
    private final Accounts accounts;
    private final AdminNotices adminNotices;
    private final OwnAllowance allowances;
    private final MessageSource messages;

    DigestNotices(WatchList list, Watches watches, Accounts accounts, AdminNotices adminNotices,
            OwnAllowance allowances, MessageSource messages) {
        this.list = list;
        this.watches = watches;
        this.accounts = accounts;
        this.adminNotices = adminNotices;
        this.allowances = allowances;
        this.messages = messages;
    }

    /** By login; whoever has nothing to read is not in it. Notes which tasks were spoken of. */
    Map<String, Digest> of(LocalDate today) {
        List<WatchedTask> open = list.open();
        Map<String, List<WatchedTask>> own = open.stream().filter(task -> task.assignee() != null)
                .filter(task -> isToBeMentioned(task, today)).collect(Collectors.groupingBy(WatchedTask::assignee));
        Map<String, List<WatchedTask>> reported = new HashMap<>();
        open.forEach(task -> task.told().stream().map(Told::login).filter(login -> login != null && !login.equals(task.assignee())).distinct()
                .forEach(login -> reported.computeIfAbsent(login, reader -> new ArrayList<>()).add(task)));
        Map<String, List<String>> duties = duties();
        Set<String> readers = new TreeSet<>(own.keySet());
        readers.addAll(reported.keySet());
        readers.addAll(duties.keySet());
        Set<String> mentioned = new HashSet<>();
        own.values().forEach(tasks -> tasks.forEach(task -> mentioned.add(task.taskId())));
        watches.reminded(List.copyOf(mentioned));
        return readers.stream().collect(Collectors.toMap(login -> login, login -> digest(own.getOrDefault(login, List.of()),
                reported.getOrDefault(login, List.of()), duties.getOrDefault(login, List.of()), today)));
    }

    /** Once when the due date comes close, on the day, and then every working morning; not beside the letter of today. */
    private static boolean isToBeMentioned(WatchedTask task, LocalDate today) {
        boolean hasLetter = task.begun().equals(today);
        return !hasLetter && (!task.due().isAfter(today) || task.remindedOn() == null);
    }

    private Map<String, List<String>> duties() {
        Map<Role, List<String>> notices = new EnumMap<>(Role.class);
        notices.put(Role.ADMIN, adminNotices.current(INDONESIAN));
        long objections = allowances.waiting();
        long openEnded = allowances.openEnded();
        notices.put(Role.PERSONNEL, Stream.of(objections == 0 ? null : text("notice.objections", objections),
                openEnded == 0 ? null : text("notice.objections.openEnded", openEnded)).filter(Objects::nonNull).toList());
        notices.values().removeIf(List::isEmpty);
        return notices.isEmpty() ? Map.of() : accounts.inUse().stream().filter(person -> notices.keySet().stream().anyMatch(person::has))
                .collect(Collectors.toMap(Person::login, person -> notices.entrySet().stream()
                        .filter(role -> person.has(role.getKey())).flatMap(role -> role.getValue().stream()).toList()));
    }

    private Digest digest(List<WatchedTask> own, List<WatchedTask> reported, List<String> duties, LocalDate today) {
        List<String> paragraphs = new ArrayList<>();
        long late = own.stream().filter(WatchedTask::late).count();
        if (!own.isEmpty()) {
            paragraphs.add(text("digest.text", own.size(), late));
            own.stream().limit(MOST).forEach(task -> paragraphs.add(line(task, today)));
            more(own, paragraphs);
        }
        if (!reported.isEmpty()) {
            paragraphs.add(text("digest.reported", reported.size()));
            reported.stream().limit(MOST).forEach(task -> paragraphs.add(text("digest.reported.line", title(task),
                    task.daysLate(), DAY.format(task.due()), name(task))));
            more(reported, paragraphs);
        }
        paragraphs.addAll(duties);
        return new Digest(subject(own.size(), late, reported.size()), paragraphs, reported.isEmpty() ? "/" : "/terlambat",
                text(reported.isEmpty() ? "digest.open" : "digest.openOverdue"));
    }

    private String subject(int own, long late, int reported) {
        if (own > 0) {
            return reported > 0 ? text("digest.subject.both", own, late, reported) : text("digest.subject", own, late);
        }
        return reported > 0 ? text("digest.subject.reported", reported) : text("digest.subject.duties");
    }

    private void more(List<WatchedTask> tasks, List<String> paragraphs) {
        if (tasks.size() > MOST) {
            paragraphs.add(text("digest.more", tasks.size() - MOST));
        }
    }

    private String line(WatchedTask task, LocalDate today) {
        String day = DAY.format(task.due());
        return task.late() ? text("digest.late", title(task), task.daysLate(), day)
                : text(task.due().equals(today) ? "digest.today" : "digest.soon", title(task), day);
    }

    private String name(WatchedTask task) {
        return task.assignee() == null ? text("overdue.vacant")
                : accounts.find(task.assignee()).map(Person::name).orElse(task.assignee());
    }

    private static String title(WatchedTask task) {
        return task.title().isEmpty() ? task.name() : task.name() + ", " + task.title();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
