package id.teken.signing;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An official's key as PKCS#12 under the official's own passphrase; without it nobody can use the key, we included. */
@Entity
@Table(name = "signing_key")
class StoredKey extends Owned {

    enum State {
        ACTIVE, REPLACED, REVOKED
    }

    static final int MOST_FAILURES = 5;

    @Column(name = "official_id")
    private UUID officialId;
    private byte[] pkcs12;
    private byte[] certificate;
    @Column(name = "valid_until")
    private Instant validUntil;
    @Column(name = "created_at")
    private Instant createdAt;
    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;
    @Column(name = "failed_attempts")
    private int failedAttempts;

    /** Login of the first of the two who release a locked key. */
    @Column(name = "release_asked_by")
    private String releaseAskedBy;

    protected StoredKey() {
    }

    StoredKey(UUID officialId, byte[] pkcs12, byte[] certificate, Instant validUntil, Instant createdAt) {
        this.officialId = officialId;
        this.pkcs12 = pkcs12.clone();
        this.certificate = certificate.clone();
        this.validUntil = validUntil;
        this.createdAt = createdAt;
    }

    byte[] pkcs12() {
        return pkcs12.clone();
    }

    byte[] certificate() {
        return certificate.clone();
    }

    UUID officialId() {
        return officialId;
    }

    Instant validUntil() {
        return validUntil;
    }

    /** The certificate stays, for what it signed; the key itself is not needed any more. */
    void replace() {
        state = State.REPLACED;
        pkcs12 = new byte[0];
    }

    void revoke() {
        state = State.REVOKED;
        pkcs12 = new byte[0];
    }

    /** The same key under another passphrase. */
    void keepUnder(byte[] closed) {
        pkcs12 = closed.clone();
    }

    void opened() {
        failedAttempts = 0;
        releaseAskedBy = null;
    }

    String releaseAskedBy() {
        return releaseAskedBy;
    }

    void askRelease(String login) {
        releaseAskedBy = login;
    }

    void failed() {
        failedAttempts++;
    }

    boolean isLocked() {
        return failedAttempts >= MOST_FAILURES;
    }

    int triesLeft() {
        return Math.max(0, MOST_FAILURES - failedAttempts);
    }
}
