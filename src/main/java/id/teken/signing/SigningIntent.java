package id.teken.signing;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody is about to sign certain bytes; written before the key is used, closed when the result is stored. */
@Entity
@Table(name = "signing_intent")
class SigningIntent extends Owned {

    enum State {
        OPEN, DONE, VOID
    }

    private UUID subject;
    @Column(name = "document_hash")
    private String documentHash;
    @Column(name = "official_id")
    private UUID officialId;
    private String field;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected SigningIntent() {
    }

    SigningIntent(UUID subject, String documentHash, UUID officialId, String field, Instant createdAt) {
        this.subject = subject;
        this.documentHash = documentHash;
        this.officialId = officialId;
        this.field = field;
        this.createdAt = createdAt;
    }

    void end(State how, Instant at) {
        if (state == State.OPEN) {
            state = how;
            endedAt = at;
        }
    }
}
