package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** How grave a government takes a kind of remark, where it differs from the decision table. */
@Entity
@Table(name = "remark_severity")
public class SeverityChoice extends Owned {

    @Enumerated(EnumType.STRING)
    private Remark.Kind kind;
    @Enumerated(EnumType.STRING)
    private Remark.Severity severity;
    private String reason;
    @Column(name = "changed_by_name")
    private String changedByName;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected SeverityChoice() {
    }

    SeverityChoice(Remark.Kind kind) {
        this.kind = kind;
    }

    SeverityChoice decide(Remark.Severity newSeverity, String why, Actor by) {
        severity = newSeverity;
        reason = why;
        changedByName = by.name();
        changedAt = by.at();
        return this;
    }

    public Remark.Kind kind() {
        return kind;
    }

    public Remark.Severity severity() {
        return severity;
    }

    public String reason() {
        return reason;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
