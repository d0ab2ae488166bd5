package id.teken.portal;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.WorkingDays;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import id.teken.overdue.Watches;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only reminder there is: one letter per person and working morning, with the own tasks close to their due date or late,
 * what others are late with where that is the person's business, and what an administrator must see to. A server that was
 * off sends one letter when it is back, not one per day; who has nothing to read gets none.
 */
@Service
public class MorningDigest {

    private static final Logger LOG = LoggerFactory.getLogger(MorningDigest.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Governments governments;
    private final Watches watches;
    private final DigestNotices notices;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final Outbox outbox;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MorningDigest(Governments governments, Watches watches, DigestNotices notices, Accounts accounts, WorkingDays workingDays,
            OfficeTime time, Outbox outbox, JdbcClient database, TransactionTemplate transaction) {
        this.governments = governments;
        this.watches = watches;
        this.notices = notices;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.time = time;
        this.outbox = outbox;
        this.database = database;
        this.transaction = transaction;
    }

    /** Writes what is due this morning; one government that fails does not hold up the others and is tried again. */
    @Scheduled(fixedDelayString = "${teken.digest.interval:PT15M}", initialDelayString = "${teken.digest.interval:PT15M}")
    public void write() {
        for (Government government : governments.all()) {
            try {
                writeFor(government);
            } catch (RuntimeException failure) {
                LOG.error("The morning digests of {} could not be written; they are tried again", government.code(), failure);
            }
        }
    }

    /** Begins to watch what has come close to its due date, and writes the letters unless this morning has them. */
    public void writeFor(Government government) {
        Tenant.runAs(government.code(), () -> {
            boolean more = true;
            while (more) {
                more = watches.begin();
            }
            transaction.executeWithoutResult(status -> write(government));
        });
    }

    private void write(Government government) {
        LocalDate today = time.today();
        boolean morning = !time.now().atZone(government.zone()).toLocalTime().isBefore(MORNING);
        if (morning && workingDays.isWorkingDay(today) && isFirst(today)) {
            Map<String, Digest> digests = notices.of(today);
            accounts.inUse().stream().filter(person -> digests.containsKey(person.login()))
                    .forEach(person -> put(person, digests.get(person.login()), today));
        }
    }

    /** Whether nobody wrote the digests of this morning yet; whoever asks first writes them. */
    private boolean isFirst(LocalDate today) {
        return database.sql("insert into teken.digest_morning (day) values (?) on conflict do nothing").param(today).update() == 1;
    }

    private void put(Person person, Digest digest, LocalDate today) {
        outbox.put(new Letter("digest-" + person.login() + "-" + today, person.login(), person.name(),
                accounts.mailOf(person.login()).orElseThrow(), digest.subject(), digest.paragraphs(), digest.link(),
                digest.linkLabel()));
    }
}
