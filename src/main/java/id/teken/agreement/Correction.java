package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A change of one field that the leader or an assistant proposes, and what became of it. */
@Entity
@Table(name = "correction")
public class Correction extends Owned {

    /** REJECTED waits for the leader's last word: KEPT or DROPPED. */
    public enum State {
        PROPOSED, APPROVED, REJECTED, KEPT, DROPPED, APPLIED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;
    private int round;
    @Column(name = "line_id")
    private UUID lineId;
    @Column(name = "program_id")
    private UUID programId;
    @Enumerated(EnumType.STRING)
    private CorrectableField field;
    @Column(name = "old_value")
    private String oldValue;
    @Column(name = "new_value")
    private String newValue;
    private String reason;
    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;
    @Column(name = "proposed_by")
    private String proposedBy;
    @Column(name = "proposed_by_name")
    private String proposedByName;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Column(name = "decided_by")
    private String decidedBy;
    @Column(name = "decided_by_name")
    private String decidedByName;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decision_reason")
    private String decisionReason;

    protected Correction() {
    }

    Correction(Agreement agreement, int round, CorrectionProposal proposal, String oldValue, Actor by) {
        this.agreement = agreement;
        this.round = round;
        this.lineId = proposal.lineId();
        this.programId = proposal.programId();
        this.field = proposal.field();
        this.oldValue = oldValue;
        this.newValue = proposal.newValue();
        this.reason = proposal.reason();
        this.proposedBy = by.login();
        this.proposedByName = by.name();
        this.proposedAt = by.at();
    }

    void decide(State decision, String why, Actor by) {
        state = decision;
        decisionReason = why;
        decidedBy = by.login();
        decidedByName = by.name();
        decidedAt = by.at();
    }

    void applied() {
        state = State.APPLIED;
    }

    /** The line as this correction wants it; any other line as it is. */
    LineData correct(LineData line) {
        return line.id().equals(lineId) ? field.write(line, newValue) : line;
    }

    /** As for a line. */
    ProgramData correct(ProgramData program) {
        return program.id().equals(programId) ? field.write(program, newValue) : program;
    }

    boolean waitsToBeApplied() {
        return state == State.APPROVED || state == State.KEPT;
    }

    public int round() {
        return round;
    }

    public UUID lineId() {
        return lineId;
    }

    public UUID programId() {
        return programId;
    }

    public CorrectableField field() {
        return field;
    }

    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }
}
