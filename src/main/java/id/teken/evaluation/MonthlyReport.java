package id.teken.evaluation;

import id.teken.agreement.SignedAgreement;
import id.teken.government.OwnedByPost;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one agreement reached in one month, and how that was judged. It knows which act is possible in which state; who may
 * act is the use cases' concern.
 */
@Entity
@Table(name = "monthly_report")
public class MonthlyReport extends OwnedByPost {

    @Column(name = "agreement_id")
    private UUID agreementId;
    private int month;
    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.REPORT;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "draft_version")
    private int draftVersion;
    private String obstacles = "";
    @Column(name = "follow_up")
    private String followUp = "";
    @Column(name = "return_reason")
    private String returnReason;
    @Column(name = "saved_by")
    private String savedBy;
    @Column(name = "submitted_by")
    private String submittedBy;
    @Column(name = "submitted_by_name")
    private String submittedByName;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "verified_by")
    private String verifiedBy;
    @Column(name = "verified_by_name")
    private String verifiedByName;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @Column(name = "last_act")
    private String lastAct;
    @Embedded
    private Assessment assessment = new Assessment();
    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    private List<Realization> realizations = new ArrayList<>();

    protected MonthlyReport() {
    }

    /** @param dueOn last day for handing it in */
    MonthlyReport(SignedAgreement agreement, YearMonth month, LocalDate dueOn) {
        super(agreement.unitId(), agreement.positionId(), month.getYear());
        this.agreementId = agreement.id();
        this.month = month.getMonthValue();
        this.dueOn = dueOn;
    }

    void write(List<FigureData> figures, String newObstacles, String newFollowUp, Actor by) {
        require(ReportState.REPORT);
        draftVersion++;
        savedBy = by.login();
        obstacles = PlainText.clean(newObstacles);
        followUp = PlainText.clean(newFollowUp);
        figures.forEach(data -> realization(data.lineId()).write(data));
    }

    private Realization realization(UUID lineId) {
        return find(lineId).orElseGet(() -> {
            var added = new Realization(this, lineId);
            realizations.add(added);
            return added;
        });
    }

    void submit(Actor by) {
        require(ReportState.REPORT);
        submittedBy = by.login();
        submittedByName = by.name();
        submittedAt = by.at();
        state = ReportState.VERIFY;
    }

    void accept(Proposal proposal, Actor by) {
        require(ReportState.VERIFY);
        verifiedBy = by.login();
        verifiedByName = by.name();
        verifiedAt = by.at();
        returnReason = null;
        assessment.propose(proposal);
        state = ReportState.ASSESS;
    }

    /** Nobody but the assessor looks at it. */
    void goOnUnverified(Proposal proposal) {
        require(ReportState.VERIFY);
        assessment.propose(proposal);
        state = ReportState.ASSESS;
    }

    /** Figures from before the product was used, as somebody else judged them then: they count and are not judged again. */
    void takeOver(Map<UUID, String> values, Actor by) {
        state = ReportState.TAKEN_OVER;
        savedBy = by.login();
        verifiedBy = by.login();
        verifiedByName = by.name();
        verifiedAt = by.at();
        values.forEach((line, value) -> realization(line).write(new FigureData(line, value, null, null, null)));
    }

    /** What the figures that were taken over come to. */
    void reckonTakenOver(Proposal proposal) {
        require(ReportState.TAKEN_OVER);
        assessment.propose(proposal);
    }

    void giveBack(String reason) {
        require(ReportState.VERIFY);
        returnReason = reason;
        draftVersion++;
        state = ReportState.REPORT;
    }

    /** Spending or late figures came while the report waits to be assessed. */
    void proposeAnew(Proposal proposal) {
        require(ReportState.ASSESS);
        assessment.propose(proposal);
    }

    /** Notes what the month measures, where that was not noted when it was verified. */
    void reckon(Proposal proposal) {
        assessment.reckon(proposal);
    }

    /**
     * Judges the month.
     *
     * @param below a score below this calls for a follow-up
     */
    void assess(Verdict verdict, BigDecimal below, Actor by) {
        require(ReportState.ASSESS);
        assessment.decide(verdict, by);
        boolean poor = assessment.score() != null && assessment.score().compareTo(below) < 0;
        state = poor ? ReportState.FOLLOW_UP : ReportState.DONE;
    }

    void promiseImprovement(String words) {
        require(ReportState.FOLLOW_UP);
        assessment.promiseImprovement(words);
        state = ReportState.DONE;
    }

    /** A figure that was not known when the report was handed in. */
    void addLate(UUID lineId, String value, Actor by) {
        if (state == ReportState.REPORT || state == ReportState.CLOSED || state == ReportState.TAKEN_OVER) {
            throw Refusal.conflict("evaluation.state.other");
        }
        Realization known = realization(lineId);
        if (!known.value().isEmpty()) {
            throw Refusal.conflict("evaluation.late.known");
        }
        known.writeLate(value, by.name(), by.at());
        draftVersion++;
    }

    /** The year was closed. */
    void close() {
        if (state.isOpen()) {
            state = ReportState.CLOSED;
        }
    }

    /** @param fingerprint of the act that was just done */
    void did(String fingerprint) {
        lastAct = fingerprint;
    }

    String lastAct() {
        return lastAct;
    }

    /** Whether the person has put a hand to this report, and so cannot judge it. */
    boolean isWorkOf(String login) {
        return login.equals(savedBy) || login.equals(submittedBy);
    }

    public UUID agreementId() {
        return agreementId;
    }

    /** 1 to 12. */
    public int month() {
        return month;
    }

    public ReportState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Counts the saves, returns and late figures: whoever saw another one acts on something else than stands there. */
    public int draftVersion() {
        return draftVersion;
    }

    public String obstacles() {
        return obstacles;
    }

    public String followUp() {
        return followUp;
    }

    /** Why it came back from verification; null where it did not, or was accepted since. */
    public String returnReason() {
        return returnReason;
    }

    String submittedBy() {
        return submittedBy;
    }

    public String submittedByName() {
        return submittedByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    public String verifiedByName() {
        return verifiedByName;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    public Assessment assessment() {
        return assessment;
    }

    Optional<Realization> find(UUID lineId) {
        return realizations.stream().filter(realization -> realization.lineId().equals(lineId)).findFirst();
    }

    private void require(ReportState expected) {
        if (state != expected) {
            throw Refusal.conflict("evaluation.state.other");
        }
    }
}
