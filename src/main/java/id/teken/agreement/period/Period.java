package id.teken.agreement.period;

import id.teken.access.Person;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A year in which units make their agreements. */
@Entity
@Table(name = "period")
public class Period extends Owned {

    private int year;
    @Column(name = "dpa_on")
    private LocalDate dpaOn;
    private LocalDate deadline;
    @Column(name = "opened_by")
    private String openedBy;
    @Column(name = "opened_by_name")
    private String openedByName;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "escalated_at")
    private Instant escalatedAt;
    @Column(name = "closed_by_name")
    private String closedByName;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "close_reason")
    private String closeReason;

    protected Period() {
    }

    /** @param dpaOn the day the budget document was ratified; agreements are signed within a month of it (domain.md 2) */
    Period(int year, LocalDate dpaOn, Person by, Instant at) {
        this.year = year;
        this.dpaOn = dpaOn;
        this.deadline = dpaOn.plusMonths(1);
        this.openedBy = by.login();
        this.openedByName = by.name();
        this.openedAt = at;
    }

    void escalate(Instant at) {
        escalatedAt = at;
    }

    void close(Person by, String reason, Instant at) {
        closedByName = by.name();
        closeReason = reason;
        closedAt = at;
    }

    public int year() {
        return year;
    }

    public LocalDate dpaOn() {
        return dpaOn;
    }

    /** The last day for signing. */
    public LocalDate deadline() {
        return deadline;
    }

    String openedBy() {
        return openedBy;
    }

    public String openedByName() {
        return openedByName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When leader and Sekda were told who is late; null where they were not. */
    public Instant escalatedAt() {
        return escalatedAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Null while it is open. */
    public String closedByName() {
        return closedByName;
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Why it was closed with agreements missing; "" where none was. */
    public String closeReason() {
        return closeReason;
    }
}
