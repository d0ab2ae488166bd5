package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The file that the parties sign: rendered once, then only added to. A void one is kept and marked. */
@Entity
@Table(name = "sealed_document")
public class SealedDocument extends Owned {

    @Column(name = "agreement_id")
    private UUID agreementId;
    private int revision;
    @Column(name = "base_hash")
    private String baseHash;
    @Column(name = "current_hash")
    private String currentHash;
    private int pages;
    @Column(name = "sealed_at")
    private Instant sealedAt;
    @Column(name = "first_name")
    private String firstName;
    @Column(name = "first_post")
    private String firstPost;
    @Column(name = "first_official_id")
    private UUID firstOfficialId;
    @Column(name = "first_signed_at")
    private Instant firstSignedAt;
    @Column(name = "second_name")
    private String secondName;
    @Column(name = "second_post")
    private String secondPost;
    @Column(name = "second_official_id")
    private UUID secondOfficialId;
    @Column(name = "second_signed_at")
    private Instant secondSignedAt;
    @Column(name = "void_at")
    private Instant voidAt;
    @Column(name = "void_reason")
    private String voidReason;

    protected SealedDocument() {
    }

    SealedDocument(Agreement agreement, String hash, int pages, Party first, Party second, Instant at) {
        this.agreementId = agreement.id();
        this.revision = agreement.revision();
        this.baseHash = hash;
        this.currentHash = hash;
        this.pages = pages;
        this.sealedAt = at;
        this.firstName = first.name();
        this.firstPost = first.post();
        this.firstOfficialId = first.officialId();
        this.secondName = second.name();
        this.secondPost = second.post();
        this.secondOfficialId = second.officialId();
    }

    void signedByFirst(String hash, Instant at) {
        currentHash = hash;
        firstSignedAt = at;
    }

    void signedBySecond(String hash, Instant at) {
        currentHash = hash;
        secondSignedAt = at;
    }

    void makeVoid(String reason, Instant at) {
        voidReason = reason;
        voidAt = at;
    }

    /** SHA-256 of the file as it was rendered. */
    public String baseHash() {
        return baseHash;
    }

    /** SHA-256 of the file with the signatures so far. */
    public String currentHash() {
        return currentHash;
    }

    public int pages() {
        return pages;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public String firstName() {
        return firstName;
    }

    /** The first party's post as the file prints it. */
    String firstPost() {
        return firstPost;
    }

    /** The second party's post as the file prints it. */
    String secondPost() {
        return secondPost;
    }

    public UUID firstOfficialId() {
        return firstOfficialId;
    }

    public Instant firstSignedAt() {
        return firstSignedAt;
    }

    public String secondName() {
        return secondName;
    }

    public UUID secondOfficialId() {
        return secondOfficialId;
    }

    public Instant secondSignedAt() {
        return secondSignedAt;
    }

    public boolean isVoid() {
        return voidAt != null;
    }

    public String voidReason() {
        return voidReason;
    }

    /** When it became void, or null while it is not. */
    public Instant voidAt() {
        return voidAt;
    }

    /** Of which revision of the text it is. */
    public int revision() {
        return revision;
    }
}
