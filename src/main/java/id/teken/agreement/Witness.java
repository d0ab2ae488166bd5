package id.teken.agreement;

import id.teken.agreement.SigningRoute.Who;
import id.teken.signing.Signer;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who testifies with a signature that both parties signed; the file keeps a place for it from the start. */
@Entity
@Table(name = "sealed_witness")
public class Witness extends Owned {

    @ManyToOne
    @JoinColumn(name = "document_id")
    private SealedDocument document;
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(name = "called_as")
    private Who calledAs;
    @Column(name = "official_id")
    private UUID officialId;
    private String name;
    private String post;
    private String field;
    private String certificate;
    private String hash;
    @Column(name = "signed_at")
    private Instant signedAt;

    protected Witness() {
    }

    Witness(SealedDocument document, int number, Signatories.Called called) {
        this.document = document;
        this.number = number;
        this.calledAs = called.post();
        this.officialId = called.party().officialId();
        this.name = called.party().name();
        this.post = called.party().post();
        this.field = AgreementDocument.witnessField(number);
    }

    /** @param newHash of the file with the signature */
    void sign(String newHash, Signer.Signed signed, Instant at) {
        hash = newHash;
        field = signed.field();
        certificate = signed.certificate();
        signedAt = at;
    }

    void signOnPaper(Instant at) {
        signedAt = at;
    }

    /** By which post the person was called. */
    Who calledAs() {
        return calledAs;
    }

    UUID officialId() {
        return officialId;
    }

    public String name() {
        return name;
    }

    /** As the file prints it. */
    public String post() {
        return post;
    }

    /** Where the signature is, or will be. */
    String field() {
        return field;
    }

    String certificate() {
        return certificate;
    }

    /** SHA-256 of the file with this signature; null while unsigned, or signed on paper. */
    String hash() {
        return hash;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
