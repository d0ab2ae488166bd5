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
public class Holiday extends Owned {

    /** Who closes the offices: the state, the joint decree of the ministers, or the government itself. */
    public enum Kind {
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
        describe(kind, name, source);
    }

    final void describe(Kind kind, String name, String source) {
        this.kind = kind;
        this.name = name;
        this.source = source;
    }

    public LocalDate day() {
        return day;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The decree or regulation that it stands in. */
    public String source() {
        return source;
    }

    boolean says(HolidayRow row) {
        return kind == row.kind() && name.equals(row.name()) && source.equals(row.source());
    }
}
