package id.teken.signing.lasting;

import id.teken.signing.lasting.LastingCopies.Outcome;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes files last that are due, one government after the other. */
@Component
class LastingWorker {

    /** So that one government's thousand files do not hold up the others'. */
    private static final int MOST_STEPS = 50;

    private final LastingCopies copies;
    private final Governments governments;

    LastingWorker(LastingCopies copies, Governments governments) {
        this.copies = copies;
        this.governments = governments;
    }

    /** Ends a government's round at the first failure: where the time stamp authority is away, the next file would fail too. */
    @Scheduled(fixedDelayString = "${teken.signing.lasting.interval}", initialDelayString = "${teken.signing.lasting.interval}")
    void work() {
        for (Government government : governments.all()) {
            Tenant.runAs(government.code(), () -> {
                Outcome outcome = Outcome.DONE;
                for (int steps = 0; outcome == Outcome.DONE && steps < MOST_STEPS; steps++) {
                    outcome = copies.next();
                }
            });
        }
    }
}
