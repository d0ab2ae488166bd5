package id.teken.signing;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/** A certificate of ours whose key was made in a hardware module: the key is not here, but whose it is and whether it is good. */
@Entity
@Table(name = "module_certificate")
class ModuleCertificate extends Owned {

    @Column(name = "official_id")
    private UUID officialId;
    private String serial;
    @Column(name = "valid_until")
    private Instant validUntil;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ModuleCertificate() {
    }

    ModuleCertificate(UUID officialId, X509Certificate certificate, Instant createdAt) {
        this.officialId = officialId;
        this.serial = certificate.getSerialNumber().toString();
        this.validUntil = certificate.getNotAfter().toInstant();
        this.createdAt = createdAt;
    }

    UUID officialId() {
        return officialId;
    }

    BigInteger serial() {
        return new BigInteger(serial);
    }

    Instant validUntil() {
        return validUntil;
    }

    void revoke(Instant at) {
        revokedAt = at;
    }
}
