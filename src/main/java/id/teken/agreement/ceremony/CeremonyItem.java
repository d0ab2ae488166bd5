package id.teken.agreement.ceremony;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One agreement of a ceremony. */
@Entity
@Table(name = "ceremony_item")
class CeremonyItem extends Owned {

    /** DROPPED: the file became another one or was declined meanwhile; this ceremony cannot sign it any more. */
    enum State {
        WAITING, SIGNED, FAILED, DROPPED
    }

    @Column(name = "ceremony_id")
    private UUID ceremonyId;
    private int number;
    @Column(name = "agreement_id")
    private UUID agreementId;
    private String title;
    @Column(name = "document_hash")
    private String documentHash;
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;
    private String problem;
    @Column(name = "done_at")
    private Instant doneAt;

    protected CeremonyItem() {
    }

    CeremonyItem(UUID ceremonyId, int number, UUID agreementId, String title, String documentHash) {
        this.ceremonyId = ceremonyId;
        this.number = number;
        this.agreementId = agreementId;
        this.title = title;
        this.documentHash = documentHash;
    }

    void signed(Instant at) {
        state = State.SIGNED;
        problem = null;
        doneAt = at;
    }

    /** Unless it was signed by another node meanwhile. @param why key of the message bundles */
    void failed(State how, String why, Instant at) {
        if (state != State.SIGNED) {
            state = how;
            problem = why;
            doneAt = at;
        }
    }

    /** Nothing is left to do about it. */
    boolean isOver() {
        return state == State.SIGNED || state == State.DROPPED;
    }

    void repeat() {
        state = State.WAITING;
        problem = null;
        doneAt = null;
    }

    UUID agreementId() {
        return agreementId;
    }

    String title() {
        return title;
    }

    String documentHash() {
        return documentHash;
    }

    State state() {
        return state;
    }

    String problem() {
        return problem;
    }
}
