package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which a government's offices are closed. */
@Entity
@Table(name = "holiday")
class Holiday extends Owned {

    enum Kind {
        NATIONAL, JOINT_LEAVE, LOCAL
    }

    private LocalDate day;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String name;
    private String source;

    protected Holiday() {
    }

    Holiday(LocalDate day, Kind kind, String name, String source) {
        this.day = day;
        this.kind = kind;
        this.name = name;
        this.source = source;
    }

    LocalDate day() {
        return day;
    }
}
