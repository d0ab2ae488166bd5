package id.teken.evaluation;

import id.teken.document.KnownFile;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that proves what a monthly report says; the bytes lie in the archive. */
@Entity
@Table(name = "evidence")
public class Evidence extends Owned {

    @Column(name = "report_id")
    private UUID reportId;
    private String name;
    @Column(name = "media_type")
    private String mediaType;
    private int size;
    private String hash;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "added_by_name")
    private String addedByName;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "removed_by_name")
    private String removedByName;
    @Column(name = "removed_at")
    private Instant removedAt;

    protected Evidence() {
    }

    Evidence(UUID reportId, KnownFile file, String hash, Actor by) {
        this.reportId = reportId;
        this.name = file.name();
        this.mediaType = file.kind().mediaType();
        this.size = file.content().length;
        this.hash = hash;
        this.addedBy = by.login();
        this.addedByName = by.name();
        this.addedAt = by.at();
    }

    void remove(Actor by) {
        removedByName = by.name();
        removedAt = by.at();
    }

    UUID reportId() {
        return reportId;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** SHA-256, 64 hex digits. */
    public String hash() {
        return hash;
    }

    String addedBy() {
        return addedBy;
    }

    public String addedByName() {
        return addedByName;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
