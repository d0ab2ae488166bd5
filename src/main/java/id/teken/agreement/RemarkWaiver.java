package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A remark that Bappeda declared wrong for one agreement. */
@Entity
@Table(name = "remark_waiver")
class RemarkWaiver extends Owned {

    @Column(name = "agreement_id")
    private UUID agreementId;
    @Column(name = "remark_key")
    private String remarkKey;
    private String reason;
    @Column(name = "waived_by_name")
    private String waivedByName;
    @Column(name = "waived_at")
    private Instant waivedAt;

    protected RemarkWaiver() {
    }

    RemarkWaiver(UUID agreementId, String remarkKey, String reason, Actor by) {
        this.agreementId = agreementId;
        this.remarkKey = remarkKey;
        this.reason = reason;
        this.waivedByName = by.name();
        this.waivedAt = by.at();
    }

    String remarkKey() {
        return remarkKey;
    }
}
