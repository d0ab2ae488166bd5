package id.teken.government;

import id.teken.tenancy.Tenant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets appointments take effect on their day, in every government; one post that fails does not hold up the others. */
@Component
public class DailySuccession {

    private static final Logger LOG = LoggerFactory.getLogger(DailySuccession.class);

    private final Succession succession;
    private final Governments governments;

    DailySuccession(Succession succession, Governments governments) {
        this.succession = succession;
        this.governments = governments;
    }

    /** Looks at every post; cheap while nothing has changed, and more often than daily, because offices have time zones. */
    @Scheduled(fixedDelayString = "${teken.government.interval:PT5M}", initialDelayString = "${teken.government.interval:PT1M}")
    public void run() {
        governments.all().forEach(government -> Tenant.runAs(government.code(),
                () -> succession.unsettled().forEach(this::settle)));
    }

    private void settle(UUID position) {
        try {
            succession.settle(position);
        } catch (RuntimeException failure) {
            LOG.error("The change of holder of post {} could not be carried out; it is tried again", position, failure);
        }
    }
}
