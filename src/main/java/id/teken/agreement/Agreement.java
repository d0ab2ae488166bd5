package id.teken.agreement;

import id.teken.government.OwnedByPost;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/**
 * A performance agreement (Perjanjian Kinerja, PK; Perpres 29/2014, PermenPANRB 53/2014) of one unit for one year. It
 * knows which act is possible in which state and refuses the others; who may act is the use cases' concern.
 */
@Entity
@Table(name = "agreement")
public class Agreement extends OwnedByPost {

    /** Of how many agreements the parts are read together, where many are shown. */
    private static final int TOGETHER = 50;
    private static final String VOID_BY_CORRECTION = "Dikoreksi pimpinan saat penandatanganan";
    private static final String VOID_BY_SUCCESSION = "Pejabat berganti sebelum penandatanganan selesai";

    @Embedded
    private Amendment amendment = Amendment.NONE;
    @Column(name = "superseded_at")
    private Instant supersededAt;
    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.DRAFT;
    private int revision = 1;
    @Column(name = "correction_round")
    private int correctionRound;
    private boolean objected;
    @Column(name = "letter_number")
    private String letterNumber;
    /** Counts the saves of the draft: what two editors compare. */
    @Column(name = "draft_version")
    private int draftVersion;
    /** Fingerprint of what a person did last; null while nobody did anything. */
    @Column(name = "last_act")
    private String lastAct;
    @Column(name = "void_reason")
    private String voidReason;
    @Column(name = "first_official_id")
    private UUID firstOfficialId;
    @Column(name = "second_official_id")
    private UUID secondOfficialId;
    /** Null for one that was made here. */
    @Embedded
    private TakenOver takenOver;
    @BatchSize(size = TOGETHER)
    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Line> lines = new ArrayList<>();
    @BatchSize(size = TOGETHER)
    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Program> programs = new ArrayList<>();
    @BatchSize(size = TOGETHER)
    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL)
    @OrderBy("proposedAt, id")
    private List<Correction> corrections = new ArrayList<>();
    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL)
    @OrderBy("askedAt, id")
    private List<Question> questions = new ArrayList<>();

    protected Agreement() {
    }

    Agreement(UUID unitId, int year) {
        this(unitId, null, year);
    }

    /** @param positionId the post below the head, or null for the unit's own */
    Agreement(UUID unitId, UUID positionId, int year) {
        super(unitId, positionId, year);
    }

    /** The next version of an agreement in force, which stays so until this one is signed; begins with its text. */
    Agreement(Agreement amended, Amendment.Ground ground, String reason) {
        this(amended.unitId(), amended.positionId(), amended.year());
        amendment = new Amendment(amended, ground, reason);
        amended.lines.forEach(line -> lines.add(line.copyFor(this)));
        write(lines.stream().map(Line::data).toList(), amended.programs.stream().map(Program::data).toList());
    }

    void acted(String fingerprint) {
        lastAct = fingerprint;
    }

    String lastAct() {
        return lastAct;
    }

    // ---- drafting

    void write(List<LineData> newLines, List<ProgramData> newPrograms) {
        require(AgreementState.DRAFT);
        draftVersion++;
        text().write(newLines, newPrograms);
    }

    void submit() {
        require(AgreementState.DRAFT);
        List<Problem> problems = DraftProblems.of(this);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        state = AgreementState.REVIEW;
    }

    private AgreementText text() {
        return new AgreementText(this, lines, programs);
    }

    // ---- review, corrections, confirmation

    /** @param decided whether somebody else decides on the corrections; else they hold as they are proposed */
    ActOutcome review(ReviewAct act, boolean decided, Actor by) {
        require(AgreementState.REVIEW);
        return goOn(talk().review(act, decided, this::nextRound, by));
    }

    ActOutcome decide(List<Decision> decisions, Actor by) {
        require(AgreementState.CORRECTION);
        return goOn(talk().decide(decisions, by));
    }

    /** Makes the approved and kept corrections part of the text, as a new revision; the head confirms next. */
    void applyCorrections() {
        require(AgreementState.CORRECTION, AgreementState.REVIEW);
        talk().apply();
        revision++;
        state = AgreementState.CONFIRM;
    }

    List<Correction> proposedCorrections() {
        return talk().proposed();
    }

    ActOutcome confirm(List<Answer> answers, Actor by) {
        require(AgreementState.CONFIRM);
        return goOn(talk().answer(answers, by));
    }

    ActOutcome object() {
        require(AgreementState.CONFIRM);
        if (objected) {
            throw Refusal.invalid("agreement.object.again");
        }
        objected = true;
        return goOn(ActOutcome.OBJECTED);
    }

    /** The head may object once. */
    public boolean mayBeObjected() {
        return state == AgreementState.CONFIRM && !objected;
    }

    private Deliberation talk() {
        return new Deliberation(this, corrections, questions);
    }

    private int nextRound() {
        return ++correctionRound;
    }

    private ActOutcome goOn(ActOutcome outcome) {
        state = outcome.next();
        return outcome;
    }

    // ---- signing

    /**
     * It was signed on paper before the product was used, as it is written here.
     *
     * @throws Refusal (invalid) with what of the text is missing or unreadable
     */
    void takenOver(UUID first, UUID second, String number, Actor by) {
        submit();
        firstOfficialId = first;
        secondOfficialId = second;
        letterNumber = number;
        takenOver = new TakenOver(by.at(), by.name());
        state = AgreementState.SIGNED;
    }

    /** It was taken over by mistake. */
    void takenBack() {
        require(state == AgreementState.SIGNED && isTakenOver());
        state = AgreementState.WITHDRAWN;
    }

    /** The text is fixed in a file and waits for the first party. */
    void sealed(UUID first, UUID second, String number) {
        require(AgreementState.SEALED);
        firstOfficialId = first;
        secondOfficialId = second;
        letterNumber = number;
        state = AgreementState.SIGNING;
    }

    /** Whoever's turn it was has signed: the next one's turn comes, or, with the last signature, the agreement is in force. */
    void signed(AgreementState turn, AgreementState next) {
        require(turn);
        require(turn.awaitsSignature() && next.compareTo(turn) >= 0);
        state = next;
    }

    /** Another version was signed; this one stays readable. */
    void superseded(Instant at) {
        require(AgreementState.SIGNED);
        state = AgreementState.SUPERSEDED;
        supersededAt = at;
    }

    /** A party or a witness will not sign: the file is void and the leader looks at it again. */
    void declined(String reason) {
        require(state.awaitsSignature());
        voidReason = reason;
        revision++;
        state = AgreementState.REVIEW;
    }

    /** The leader corrects instead of countersigning: the file is void and the Sekda decides. */
    void correctInstead(List<CorrectionProposal> proposals, Actor by) {
        require(AgreementState.COUNTERSIGNING);
        if (proposals.isEmpty()) {
            throw Refusal.invalid("agreement.correction.none");
        }
        talk().propose(proposals, this::nextRound, by);
        voidReason = VOID_BY_CORRECTION;
        state = AgreementState.CORRECTION;
    }

    /** Another person is party or witness now: the file with the former name is void, a new one is made. */
    void partyChanged() {
        require(state.awaitsSignature());
        voidReason = VOID_BY_SUCCESSION;
        state = AgreementState.SEALED;
    }

    void withdraw() {
        require(state.isOpen());
        state = AgreementState.WITHDRAWN;
    }

    /** The official whom the sealed file names as first party; null while no file waits for signatures. */
    UUID sealedFirst() {
        return state.awaitsSignature() ? firstOfficialId : null;
    }

    /** As {@link #sealedFirst} for the second party. */
    UUID sealedSecond() {
        return state.awaitsSignature() ? secondOfficialId : null;
    }

    // ---- reading

    public Amendment amendment() {
        return amendment == null ? Amendment.NONE : amendment;
    }

    /** When its successor was signed, or null. */
    public Instant supersededAt() {
        return supersededAt;
    }

    /** Whether it was signed on paper before the product was used. */
    public boolean isTakenOver() {
        return takenOver != null;
    }

    /** Null for one that was made here. */
    public TakenOver takenOver() {
        return takenOver;
    }

    public AgreementState state() {
        return state;
    }

    /** Counts the saves of the draft. */
    public int draftVersion() {
        return draftVersion;
    }

    /** Counts the versions of the text that were put before the parties, from 1. */
    public int revision() {
        return revision;
    }

    /** Why the newest sealed file became void, or null while none did. */
    String voidReason() {
        return voidReason;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Program> programs() {
        return List.copyOf(programs);
    }

    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** Sum of the budgets that can be read. */
    public Rupiah totalBudget() {
        return text().totalBudget();
    }

    Optional<Line> line(UUID lineId) {
        return text().line(lineId);
    }

    Optional<Program> program(UUID programId) {
        return text().program(programId);
    }

    private void require(AgreementState... possible) {
        require(List.of(possible).contains(state));
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.conflict("agreement.state.other");
        }
    }
}
