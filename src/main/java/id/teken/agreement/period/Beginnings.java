package id.teken.agreement.period;

import id.teken.agreement.Drafting;
import id.teken.government.OfficeTime;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins agreements beside the job that asks for it, on a thread of its own: an engine command inside a job ends only with the job,
 * so that one unit that fails would take the others with it. What fails is kept with its reason and tried again the next day.
 */
@Component
class Beginnings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Beginnings.class);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int LONGEST = 500;

    private final Drafting drafting;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OfficeTime time;
    private final MessageSource messages;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "period"));

    Beginnings(Drafting drafting, JdbcClient database, TransactionTemplate transaction, OfficeTime time, MessageSource messages) {
        this.drafting = drafting;
        this.database = database;
        this.transaction = transaction;
        this.time = time;
        this.messages = messages;
    }

    /** All in one transaction; where that fails, each in its own. Returns when it is done. */
    void begin(List<UUID> units, int year) {
        if (units.isEmpty()) {
            return;
        }
        String government = Tenant.required();
        try {
            worker.submit(() -> Tenant.runAs(government, () -> beginAll(units, year))).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("No agreement of " + year + " could be begun", failure.getCause());
        }
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }

    private void beginAll(List<UUID> units, int year) {
        try {
            transaction.executeWithoutResult(status -> units.forEach(unit -> beginOne(unit, year)));
        } catch (RuntimeException one) {
            units.forEach(unit -> beginAlone(unit, year));
        }
    }

    private void beginAlone(UUID unit, int year) {
        try {
            transaction.executeWithoutResult(status -> beginOne(unit, year));
        } catch (RuntimeException failure) {
            LOG.error("The agreement of unit {} for {} could not be begun; it is tried again the next day", unit, year, failure);
            transaction.executeWithoutResult(status -> keep(unit, year, reason(failure)));
        }
    }

    private void beginOne(UUID unit, int year) {
        drafting.open(unit, year);
        database.sql("delete from teken.period_failure where government = teken.current_government() and year = ? and unit_id = ?")
                .param(year).param(unit).update();
    }

    private void keep(UUID unit, int year, String reason) {
        database.sql("insert into teken.period_failure (year, unit_id, reason, failed_at) values (?, ?, ?, ?) on conflict (government, year, "
                + "unit_id) do update set reason = excluded.reason, failed_at = excluded.failed_at")
                .param(year).param(unit).param(reason).param(Timestamp.from(time.now())).update();
    }

    private String reason(RuntimeException failure) {
        String words = failure instanceof Refusal refusal ? messages.getMessage(refusal.key(), refusal.arguments(), INDONESIAN)
                : messages.getMessage("period.failed.technical", new Object[]{failure.getClass().getSimpleName()}, INDONESIAN);
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
