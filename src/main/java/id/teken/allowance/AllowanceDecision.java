package id.teken.allowance;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/** The decision about what a month's spending means for allowances; everything before it that is not decided comes along. */
@Entity
@Table(name = "allowance_decision")
public class AllowanceDecision extends Owned {

    /** Where a decision stands; words for people under {@code decision.state}. */
    public enum State {
        OPEN, APPROVED
    }

    private int year;
    private int month;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "approved_by")
    private String approvedBy;
    @Column(name = "approved_by_name")
    private String approvedByName;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "letter_hash")
    private String letterHash;
    private String certificate;

    protected AllowanceDecision() {
    }

    AllowanceDecision(YearMonth month, Instant at) {
        this.year = month.getYear();
        this.month = month.getMonthValue();
        this.openedAt = at;
    }

    void approve(String login, String name, Instant at, String hash, String signersCertificate) {
        approvedBy = login;
        approvedByName = name;
        approvedAt = at;
        letterHash = hash;
        certificate = signersCertificate;
        state = State.APPROVED;
    }

    public YearMonth month() {
        return YearMonth.of(year, month);
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    String approvedBy() {
        return approvedBy;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** SHA-256 of the signed letter; null before. */
    public String letterHash() {
        return letterHash;
    }

    /** As the letter prints it. */
    public String number() {
        return "TPP/%d/%02d".formatted(year, month);
    }
}
