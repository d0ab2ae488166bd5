package id.teken.government;

import id.teken.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The injected clock in the zone of the current government's office. */
@Component
public class OfficeTime {

    private final Clock clock;
    private final GovernmentRepository governments;

    OfficeTime(Clock clock, GovernmentRepository governments) {
        this.clock = clock;
        this.governments = governments;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return governments.findById(Tenant.required()).orElseThrow().zone();
    }
}
