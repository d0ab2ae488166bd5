package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Why an indicator of the agreement before is no longer promised. */
@Entity
@Table(name = "dropped_line")
class DroppedLine extends Owned {

    @Column(name = "agreement_id")
    private UUID agreementId;
    @Column(name = "origin_id")
    private UUID originId;
    private String reason;
    @Column(name = "given_by_name")
    private String givenByName;
    @Column(name = "given_at")
    private Instant givenAt;

    protected DroppedLine() {
    }

    DroppedLine(UUID agreementId, UUID originId) {
        this.agreementId = agreementId;
        this.originId = originId;
    }

    DroppedLine because(String why, Actor by) {
        reason = why;
        givenByName = by.name();
        givenAt = by.at();
        return this;
    }

    UUID originId() {
        return originId;
    }

    String reason() {
        return reason;
    }
}
