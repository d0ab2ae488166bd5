package id.teken.signing;

import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for abandoned intents of every government. */
@Component
class IntentSweep {

    private final SigningIntents intents;
    private final Governments governments;

    IntentSweep(SigningIntents intents, Governments governments) {
        this.intents = intents;
        this.governments = governments;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        governments.all().forEach(government -> Tenant.runAs(government.code(), () -> {
            intents.sweep();
        }));
    }
}
