package id.teken.agreement;

import id.teken.tenancy.Owned;
import id.teken.values.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One unit's share in a line of another one (crosscutting). */
@Entity
@Table(name = "shared_line")
public class SharedLine extends Owned {

    /** What became of the request. */
    public enum State {
        PENDING, ACCEPTED, REJECTED
    }

    @Column(name = "agreement_id")
    private UUID agreementId;
    @Column(name = "origin_id")
    private UUID originId;
    private String indicator;
    @Column(name = "unit_id")
    private UUID unitId;
    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;
    private String request;
    private String contribution = "";
    private String reason = "";
    @Column(name = "asked_by_name")
    private String askedByName;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "answered_by")
    private String answeredBy;
    @Column(name = "answered_by_name")
    private String answeredByName;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected SharedLine() {
    }

    SharedLine(Agreement agreement, Line line, UUID unitId, String request, Actor by) {
        this.agreementId = agreement.id();
        this.originId = line.origin();
        this.indicator = line.indicator();
        this.unitId = unitId;
        this.request = request;
        this.askedByName = by.name();
        this.askedAt = by.at();
    }

    /** @param words the contribution, or why not */
    void answer(boolean accept, String words, Actor by) {
        if (state != State.PENDING) {
            throw Refusal.conflict("share.answered");
        }
        state = accept ? State.ACCEPTED : State.REJECTED;
        contribution = accept ? words : "";
        reason = accept ? "" : words;
        answeredBy = by.login();
        answeredByName = by.name();
        answeredAt = by.at();
    }

    /** Whether this very answer was given by this person before. */
    boolean wasAnswered(boolean accept, String words, String login) {
        return login.equals(answeredBy) && (state == State.ACCEPTED) == accept && words.equals(accept ? contribution : reason);
    }

    public UUID agreementId() {
        return agreementId;
    }

    /** The line through all versions of its agreement. */
    public UUID originId() {
        return originId;
    }

    /** As it was called when support was asked for. */
    public String indicator() {
        return indicator;
    }

    /** The unit that is asked. */
    public UUID unitId() {
        return unitId;
    }

    public State state() {
        return state;
    }

    public String request() {
        return request;
    }

    public String contribution() {
        return contribution;
    }

    public String reason() {
        return reason;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
