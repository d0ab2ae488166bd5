package id.teken.overdue;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** When a government reminds and reports; 3 days before, 3 and 7 working days after until it decides otherwise. */
@Entity
@Table(name = "overdue_rules")
public class OverdueRules extends Owned {

    @Column(name = "days_before")
    private int daysBefore = 3;
    @Column(name = "secretary_after")
    private int secretaryAfter = 3;
    @Column(name = "leader_after")
    private int leaderAfter = 7;

    protected OverdueRules() {
    }

    void decide(int daysBefore, int secretaryAfter, int leaderAfter) {
        this.daysBefore = daysBefore;
        this.secretaryAfter = secretaryAfter;
        this.leaderAfter = leaderAfter;
    }

    /** Calendar days between the first reminder and the due date; 0 reminds on the day only. */
    public int daysBefore() {
        return daysBefore;
    }

    /** Working days after the due date until the Sekda is told. */
    public int secretaryAfter() {
        return secretaryAfter;
    }

    /** Working days after the due date until the head of government is told; more than the Sekda's. */
    public int leaderAfter() {
        return leaderAfter;
    }
}
