package id.teken.evaluation;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A year that takes no figures any more. */
@Entity
@Table(name = "closed_year")
public class ClosedYear extends Owned {

    private int year;
    @Column(name = "closed_by_name")
    private String closedByName;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected ClosedYear() {
    }

    ClosedYear(int year, Actor by) {
        this.year = year;
        this.closedByName = by.name();
        this.closedAt = by.at();
    }

    public int year() {
        return year;
    }

    public String closedByName() {
        return closedByName;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
