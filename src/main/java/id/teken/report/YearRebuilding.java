package id.teken.report;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the year view anew from what it is drawn from. At the start where rows are missing, for example of months that were
 * verified before there was a year view; and by hand, whenever somebody doubts it.
 */
@Component
public class YearRebuilding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(YearRebuilding.class);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final YearKeeping keeping;
    private final Governments governments;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    YearRebuilding(YearKeeping keeping, Governments governments, Audit audit, OfficeTime time, TransactionTemplate transaction) {
        this.keeping = keeping;
        this.governments = governments;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Government government : governments.all()) {
            try {
                Tenant.runAs(government.code(), this::completeRecentYears);
            } catch (RuntimeException failure) {
                LOG.error("The year view of {} could not be completed; it can be made anew by hand", government.code(), failure);
            }
        }
    }

    /** This year and the last, where something is missing; each in a transaction of its own. */
    void completeRecentYears() {
        int current = time.today().getYear();
        for (int year = current - 1; year <= current; year++) {
            int one = year;
            transaction.executeWithoutResult(status -> {
                if (keeping.isIncomplete(one)) {
                    keeping.rebuild(one);
                    LOG.info("{}: the year view of {} was made anew", Tenant.required(), one);
                }
            });
        }
    }

    /** ORGANIZATION has a year made anew; what is right stays as it is. */
    public void rebuild(int year, Person person) {
        person.require(Role.ORGANIZATION);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.unknown("refusal.unknown");
        }
        transaction.executeWithoutResult(status -> {
            audit.record(person.login(), person.name(), "year.rebuilt", UUID.nameUUIDFromBytes(("year:" + year).getBytes(StandardCharsets.UTF_8)),
                    "Tahun " + year);
            keeping.rebuild(year);
        });
    }
}
