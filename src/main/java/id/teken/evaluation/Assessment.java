package id.teken.evaluation;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** How a month was judged: what the figures propose, what the assessor decided, and what the unit promised to mend. */
@Embeddable
public class Assessment {

    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final int PLACES = 2;

    @Column(name = "due_lines")
    private Integer dueLines;
    private BigDecimal achievement;
    private BigDecimal absorption;
    private BigDecimal proposal;
    private BigDecimal score;
    @Column(name = "score_reason")
    private String reason;
    @Column(name = "assessed_by")
    private String assessedBy;
    @Column(name = "assessed_by_name")
    private String assessedByName;
    @Column(name = "assessed_at")
    private Instant assessedAt;
    @Column(name = "assessed_by_substitute")
    private boolean bySubstitute;
    private String improvement;

    protected Assessment() {
    }

    void propose(Proposal from) {
        dueLines = from.due();
        achievement = from.achievement();
        absorption = from.absorption();
        proposal = from.score();
    }

    /** Of a report from before these two were kept; what was proposed and decided stays. */
    void reckon(Proposal from) {
        dueLines = from.due();
        achievement = achievement == null ? from.achievement() : achievement;
    }

    void decide(Verdict verdict, Actor by) {
        BigDecimal decided = verdict.score() == null ? proposal : verdict.score();
        if (decided != null && (decided.signum() < 0 || decided.compareTo(MOST) > 0 || decided.stripTrailingZeros().scale() > PLACES)) {
            throw Refusal.invalid(List.of(new Problem("score", "evaluation.score.bad")));
        }
        boolean overridden = decided != null && (proposal == null || decided.compareTo(proposal) != 0);
        if (overridden && verdict.reason().isEmpty()) {
            throw Refusal.invalid(List.of(new Problem("reason", "evaluation.override.reason")));
        }
        score = decided == null ? null : decided.setScale(PLACES, RoundingMode.UNNECESSARY);
        reason = overridden ? verdict.reason() : null;
        bySubstitute = verdict.substitute();
        assessedBy = by.login();
        assessedByName = by.name();
        assessedAt = by.at();
    }

    void promiseImprovement(String words) {
        improvement = words;
    }

    /** How many lines are due in the month; null before the report was verified. */
    public Integer dueLines() {
        return dueLines;
    }

    /** Mean achievement in percent; null where no line was due and known. */
    public BigDecimal achievement() {
        return achievement;
    }

    /** In percent; null while the spending is not known. */
    public BigDecimal absorption() {
        return absorption;
    }

    /** The score that follows from the figures; null where none does. */
    public BigDecimal proposal() {
        return proposal;
    }

    /** The score decided; null before, and where nothing was due. */
    public BigDecimal score() {
        return score;
    }

    /** Why the score is another than the proposal; null where it is not. */
    public String reason() {
        return reason;
    }

    String assessedBy() {
        return assessedBy;
    }

    public String assessedByName() {
        return assessedByName;
    }

    /** Null until decided. */
    public Instant assessedAt() {
        return assessedAt;
    }

    /** Whether somebody decided in the assessor's place. */
    public boolean isBySubstitute() {
        return bySubstitute;
    }

    /** What the unit will do better after a score below the threshold; null while it has not said so. */
    public String improvement() {
        return improvement;
    }
}
