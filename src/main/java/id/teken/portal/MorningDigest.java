package id.teken.portal;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only reminder there is: one letter per person and working morning, with everything that is due within three days or
 * late. A server that was off sends one letter when it is back, not one per day; who has nothing due gets none.
 */
@Service
public class MorningDigest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int DAYS_AHEAD = 3;
    private static final int MOST = 200;

    private final Governments governments;
    private final Accounts accounts;
    private final Tasks tasks;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final Outbox outbox;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    MorningDigest(Governments governments, Accounts accounts, Tasks tasks, WorkingDays workingDays, OfficeTime time,
            Outbox outbox, MessageSource messages, TransactionTemplate transaction) {
        this.governments = governments;
        this.accounts = accounts;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.time = time;
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Writes what is due this morning, for every government; a second call on the same day writes nothing new. */
    @Scheduled(fixedDelayString = "${teken.digest.interval:PT15M}", initialDelayString = "${teken.digest.interval:PT15M}")
    public void write() {
        governments.all().forEach(this::writeFor);
    }

    void writeFor(Government government) {
        Tenant.runAs(government.code(), () -> transaction.executeWithoutResult(status -> write(government)));
    }

    private void write(Government government) {
        LocalDate today = time.today();
        boolean morning = !time.now().atZone(government.zone()).toLocalTime().isBefore(MORNING);
        if (morning && workingDays.isWorkingDay(today)) {
            accounts.inUse().forEach(person -> write(person, today, government.zone()));
        }
    }

    private void write(Person person, LocalDate today, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        int late = 0;
        for (WorkItem task : tasks.waitingFor(person.login(), List.of(), 0, MOST)) {
            LocalDate due = task.due() == null ? null : task.due().atZone(zone).toLocalDate();
            if (due != null && !due.isAfter(today.plusDays(DAYS_AHEAD))) {
                lines.add(line(task, due, today));
                late += due.isBefore(today) ? 1 : 0;
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, text("digest.text", lines.size(), late));
            outbox.put(new Letter("digest-" + person.login() + "-" + today, person.login(), person.name(),
                    accounts.mailOf(person.login()).orElseThrow(), text("digest.subject", lines.size() - 1, late), lines,
                    "/", text("digest.open")));
        }
    }

    private String line(WorkItem task, LocalDate due, LocalDate today) {
        String day = due.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN));
        String title = task.name() + ", " + task.title();
        return due.isBefore(today) ? text("digest.late", title, workingDays.between(due, today), day)
                : text(due.equals(today) ? "digest.today" : "digest.soon", title, day);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
