package id.teken.allowance;

import id.teken.access.Person;
import id.teken.signing.Signer;
import id.teken.signing.SigningMethod;
import id.teken.signing.verification.Issued;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The decision about what a month's spending means for allowances; everything before it that is not decided comes along. */
@Entity
@Table(name = "allowance_decision")
public class AllowanceDecision extends Owned {

    /** Where a decision stands; words for people under {@code decision.state}. */
    public enum State {
        OPEN, APPROVED,
        /** Only a supplement: PERSONNEL took it back before it was approved. */
        WITHDRAWN
    }

    private int year;
    private int month;
    private int supplement;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "approved_by")
    private String approvedBy;
    @Column(name = "approved_by_name")
    private String approvedByName;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "letter_hash")
    private String letterHash;
    @Column(name = "current_hash")
    private String currentHash;
    private String certificate;
    @Column(name = "verification_token")
    private String verificationToken;
    @Column(name = "base_hash")
    private String baseHash;
    @Enumerated(EnumType.STRING)
    private SigningMethod method;
    @Column(name = "signature_field")
    private String signatureField;
    @Column(name = "approved_post")
    private String approvedPost;

    protected AllowanceDecision() {
    }

    /**
     * Opens a decision.
     *
     * @param supplement 0 for the month's decision; from 1 for those that mend what was decided, in their order
     * @param token      the unguessable end of the address that its letter prints
     */
    AllowanceDecision(YearMonth month, int supplement, String token, Instant at) {
        this.supplement = supplement;
        this.verificationToken = token;
        this.year = month.getYear();
        this.month = month.getMonthValue();
        this.openedAt = at;
    }

    /** @param unsigned SHA-256 of the letter before it was signed */
    void approve(Person person, String post, Instant at, String unsigned, String hash, SigningMethod signedBy, Signer.Signed signed) {
        approvedBy = person.login();
        approvedByName = person.name();
        approvedPost = post;
        approvedAt = at;
        baseHash = unsigned;
        letterHash = hash;
        currentHash = hash;
        method = signedBy;
        signatureField = signed.field();
        certificate = signed.certificate();
        state = State.APPROVED;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    public YearMonth month() {
        return YearMonth.of(year, month);
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    String approvedBy() {
        return approvedBy;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** SHA-256 of the signed letter; null before. */
    public String letterHash() {
        return letterHash;
    }

    /** SHA-256 of the letter as it is given away: with what was added since it was signed so that it lasts; null before. */
    public String currentHash() {
        return currentHash;
    }

    void madeToLast(String hash) {
        currentHash = hash;
    }

    /** The letter before it was signed, then with the signature; empty while it is open. */
    List<String> hashes() {
        return letterHash == null ? List.of() : List.of(baseHash, letterHash);
    }

    String verificationToken() {
        return verificationToken;
    }

    SigningMethod method() {
        return method;
    }

    /** The one on the letter; its certificate is null while it is open. */
    Issued.Signature signature() {
        return new Issued.Signature(Issued.Role.FIRST, signatureField, approvedByName, approvedPost, certificate, approvedAt);
    }

    /** Whether it mends what earlier decisions said, beside the month's own. */
    public boolean isSupplement() {
        return supplement > 0;
    }

    int supplement() {
        return supplement;
    }

    /** As the letter prints it. */
    public String number() {
        return number(month(), supplement);
    }

    static String number(YearMonth month, int supplement) {
        return "TPP/%d/%02d".formatted(month.getYear(), month.getMonthValue()) + (supplement == 0 ? "" : "/T" + supplement);
    }

    /** For example {@code Maret 2026, tambahan 1}. */
    String name() {
        return DecisionLetters.name(month()) + (supplement == 0 ? "" : ", tambahan " + supplement);
    }
}
