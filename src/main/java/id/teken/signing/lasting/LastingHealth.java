package id.teken.signing.lasting;

import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import java.util.function.LongSupplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says when files cannot be made to last. DEGRADED and not DOWN: they stay valid as they are for years. */
@Component("lastingSignaturesHealthIndicator")
class LastingHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final int PATIENCE = 3;

    private final LastingCopyRepository copies;
    private final Governments governments;
    private final TransactionTemplate transaction;

    LastingHealth(LastingCopyRepository copies, Governments governments, TransactionTemplate transaction) {
        this.copies = copies;
        this.governments = governments;
        this.transaction = transaction;
    }

    @Override
    public Health health() {
        long unfinished = 0;
        long failing = 0;
        for (Government government : governments.all()) {
            unfinished += count(government, copies::countUnfinished);
            failing += count(government, () -> copies.countFailing(PATIENCE));
        }
        return Health.status(failing > 0 ? DEGRADED : Status.UP).withDetail("belowArchiveLevel", unfinished)
                .withDetail("failing", failing).build();
    }

    private long count(Government government, LongSupplier counting) {
        return Tenant.runAs(government.code(), () -> transaction.execute(status -> counting.getAsLong()));
    }
}
