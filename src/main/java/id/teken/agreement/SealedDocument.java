package id.teken.agreement;

import id.teken.signing.Signer;
import id.teken.signing.SigningMethod;
import id.teken.tenancy.Owned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
    @Column(name = "first_hash")
    private String firstHash;
    @Column(name = "second_hash")
    private String secondHash;
    /** Kept readable: it stands in the file beside this row anyway, and whoever may read the row may know it. */
    @Column(name = "verification_token")
    private String verificationToken;
    @Column(name = "letter_number")
    private String letterNumber;
    private int pages;
    @Column(name = "sealed_at")
    private Instant sealedAt;
    @Column(name = "first_name")
    private String firstName;
    @Column(name = "first_official_id")
    private UUID firstOfficialId;
    @Column(name = "first_post")
    private String firstPost;
    @Column(name = "first_certificate")
    private String firstCertificate;
    @Column(name = "first_signed_at")
    private Instant firstSignedAt;
    @Column(name = "second_name")
    private String secondName;
    @Column(name = "second_official_id")
    private UUID secondOfficialId;
    @Column(name = "second_post")
    private String secondPost;
    @Column(name = "second_certificate")
    private String secondCertificate;
    @Column(name = "second_signed_at")
    private Instant secondSignedAt;
    @Enumerated(EnumType.STRING)
    private SigningMethod method;
    @Column(name = "first_field")
    private String firstField;
    @Column(name = "second_field")
    private String secondField;
    @Column(name = "scan_hash")
    private String scanHash;
    /** Says without a look into their table that there are none. */
    @Column(name = "witness_count")
    private int witnessCount;
    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Witness> witnesses = new ArrayList<>();
    @Column(name = "void_at")
    private Instant voidAt;
    @Column(name = "void_reason")
    private String voidReason;

    protected SealedDocument() {
    }

    SealedDocument(Agreement agreement, String hash, int pages, SigningMethod method, Signatories signatories, String letterNumber,
            String token, Instant at) {
        this.agreementId = agreement.id();
        this.revision = agreement.revision();
        this.baseHash = hash;
        this.currentHash = hash;
        this.pages = pages;
        this.method = method;
        this.sealedAt = at;
        this.letterNumber = letterNumber;
        this.verificationToken = token;
        this.firstName = signatories.first().name();
        this.firstPost = signatories.first().post();
        this.firstOfficialId = signatories.first().officialId();
        Party second = signatories.second();
        if (second != null) {
            this.secondName = second.name();
            this.secondPost = second.post();
            this.secondOfficialId = second.officialId();
        }
        signatories.witnesses().forEach(called -> witnesses.add(new Witness(this, ++witnessCount, called)));
    }

    /** When the last of the parties signed, or null: that day the agreement is of, however long its witnesses take. */
    Instant inForceSince() {
        return secondOfficialId == null ? firstSignedAt : secondSignedAt;
    }

    /** @param hash of the file with the signature */
    void signedByFirst(String hash, Signer.Signed signed, Instant at) {
        currentHash = hash;
        firstHash = hash;
        firstCertificate = signed.certificate();
        firstField = signed.field();
        firstSignedAt = at;
    }

    /** As {@link #signedByFirst}. */
    void signedBySecond(String hash, Signer.Signed signed, Instant at) {
        currentHash = hash;
        secondHash = hash;
        secondCertificate = signed.certificate();
        secondField = signed.field();
        secondSignedAt = at;
    }

    /** As {@link #signedByFirst}, by the witness whose turn it is. */
    void signedByWitness(String hash, Signer.Signed signed, Instant at) {
        currentHash = hash;
        nextWitness().orElseThrow().sign(hash, signed, at);
    }

    /** The same file with something added that makes its signatures checkable for long. */
    void madeToLast(String hash) {
        currentHash = hash;
    }

    void makeVoid(String reason, Instant at) {
        voidReason = reason;
        voidAt = at;
    }

    /** SHA-256 of the file as it was rendered. */
    public String baseHash() {
        return baseHash;
    }

    /** SHA-256 of the newest state of the file: with the signatures so far, and what makes them last. */
    public String currentHash() {
        return currentHash;
    }

    /** Hashes of the file as sealed, then with each signature: as far as it came. */
    List<String> hashes() {
        return Stream.concat(Stream.of(baseHash, firstHash, secondHash), witnesses().stream().map(Witness::hash))
                .filter(Objects::nonNull).toList();
    }

    /** Those whose places the file keeps beside the parties', in their order. */
    public List<Witness> witnesses() {
        return witnessCount == 0 ? List.of() : List.copyOf(witnesses);
    }

    /** The witness whose turn it is once the parties have signed; empty when all have. */
    Optional<Witness> nextWitness() {
        return witnesses().stream().filter(witness -> witness.signedAt() == null).findFirst();
    }

    /** As printed in this file. */
    String letterNumber() {
        return letterNumber;
    }

    UUID agreementId() {
        return agreementId;
    }

    /** The unguessable end of the address at which anybody may check this file. */
    public String verificationToken() {
        return verificationToken;
    }

    /** The first party signed on paper; the file itself stays as it was sealed. */
    void signedOnPaperByFirst(String scan, Instant at) {
        scanHash = scan;
        firstSignedAt = at;
    }

    /** As {@link #signedOnPaperByFirst}; this scan shows both signatures. */
    void signedOnPaperBySecond(String scan, Instant at) {
        scanHash = scan;
        secondSignedAt = at;
    }

    /** Both parties had signed before the product was used; the scan itself is the file. */
    void signedBefore(String scan, Instant at) {
        scanHash = scan;
        firstSignedAt = at;
        secondSignedAt = secondOfficialId == null ? null : at;
    }

    /** As {@link #signedOnPaperByFirst}; this scan shows all signatures so far. */
    void signedOnPaperByWitness(String scan, Instant at) {
        scanHash = scan;
        nextWitness().orElseThrow().signOnPaper(at);
    }

    /** How this file is signed, fixed when it was sealed. */
    public SigningMethod method() {
        return method;
    }

    /** SHA-256 of the newest scan, or null where nothing was signed on paper. */
    public String scanHash() {
        return scanHash;
    }

    /** Where the first party's signature is, or will be. */
    String firstField() {
        return firstField == null ? AgreementDocument.FIRST_PARTY_FIELD : firstField;
    }

    /** As {@link #firstField}. */
    String secondField() {
        return secondField == null ? AgreementDocument.SECOND_PARTY_FIELD : secondField;
    }

    String firstCertificate() {
        return firstCertificate;
    }

    String secondCertificate() {
        return secondCertificate;
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

    /** Null where one signs alone. */
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
