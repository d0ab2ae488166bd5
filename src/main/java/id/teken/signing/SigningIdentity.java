package id.teken.signing;

import id.teken.tenancy.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Column;
import java.util.UUID;

/** Under what an official is known to the service that keeps the key. */
@Entity
@Table(name = "signing_identity")
class SigningIdentity extends Owned {

    @Column(name = "official_id")
    private UUID officialId;
    private String nik;
    private Long slot;

    protected SigningIdentity() {
    }

    SigningIdentity(UUID officialId) {
        this.officialId = officialId;
    }

    void know(String nik, Long slot) {
        this.nik = nik;
        this.slot = slot;
    }

    String nik() {
        return nik;
    }

    Long slot() {
        return slot;
    }
}
