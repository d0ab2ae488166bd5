package id.teken.evaluation;

import id.teken.document.KnownFile;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A reward or a sanction that was decided on a unit's results. */
@Entity
@Table(name = "merit")
public class Merit extends Owned {

    /** What was decided; words under {@code merit.kind}. */
    public enum Kind {
        REWARD, SANCTION
    }

    @Column(name = "unit_id")
    private UUID unitId;
    private int year;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String what;
    private String reason;
    @Column(name = "document_number")
    private String documentNumber;
    @Column(name = "document_date")
    private LocalDate documentDate;
    @Column(name = "recorded_by_name")
    private String recordedByName;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "revoked_reason")
    private String revokedReason;
    @Column(name = "revoked_by_name")
    private String revokedByName;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "file_type")
    private String fileType;
    @Column(name = "file_hash")
    private String fileHash;

    protected Merit() {
    }

    /** @param form checked */
    Merit(MeritForm form, Actor by) {
        this.unitId = form.unitId();
        this.year = form.year();
        this.kind = form.kind();
        this.what = form.what();
        this.reason = form.reason();
        this.documentNumber = form.documentNumber();
        this.documentDate = form.documentDate();
        this.recordedByName = by.name();
        this.recordedAt = by.at();
    }

    void attach(KnownFile file, String hash) {
        fileName = file.name();
        fileType = file.kind().mediaType();
        fileHash = hash;
    }

    void revoke(String why, Actor by) {
        revokedReason = why;
        revokedByName = by.name();
        revokedAt = by.at();
    }

    public UUID unitId() {
        return unitId;
    }

    public int year() {
        return year;
    }

    public Kind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public String reason() {
        return reason;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate documentDate() {
        return documentDate;
    }

    /** Of the decision on paper; null while it is not attached. */
    public String fileName() {
        return fileName;
    }

    /** Media type of the file. */
    String fileType() {
        return fileType;
    }

    /** SHA-256 of the file, or null while it is not attached. */
    public String fileHash() {
        return fileHash;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null while it stands. */
    public String revokedReason() {
        return revokedReason;
    }
}
