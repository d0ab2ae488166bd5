package id.teken.notification;

import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says when letters do not leave. The status is DEGRADED, not DOWN: nothing is lost, and no node should be taken out of
 * service because a mail server is away.
 */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final OutboxSender sender;
    private final Governments governments;

    OutboxHealth(Outbox outbox, OutboxSender sender, Governments governments) {
        this.outbox = outbox;
        this.sender = sender;
        this.governments = governments;
    }

    @Override
    public Health health() {
        OutboxState all = OutboxState.EMPTY;
        for (Government government : governments.all()) {
            all = all.with(Tenant.runAs(government.code(), outbox::state));
        }
        boolean late = sender.isConfigured() && all.age().compareTo(PATIENCE) > 0;
        return Health.status(late ? DEGRADED : Status.UP).withDetail("configured", sender.isConfigured())
                .withDetail("waiting", all.waiting()).withDetail("givenUp", all.givenUp())
                .withDetail("oldestWaitingSeconds", all.age().toSeconds())
                .withDetail("failedRounds", sender.failedRounds()).build();
    }
}
