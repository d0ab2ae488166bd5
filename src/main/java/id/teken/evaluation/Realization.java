package id.teken.evaluation;

import id.teken.tenancy.Owned;
import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The result of one line in one month (realisasi), or why there is none. */
@Entity
@Table(name = "realization")
public class Realization extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    private MonthlyReport report;
    @Column(name = "line_id")
    private UUID lineId;
    private String value = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "unknown_reason")
    private UnknownReason unknownReason;
    @Column(name = "expected_on")
    private LocalDate expectedOn;
    private String note = "";
    @Column(name = "late_at")
    private Instant lateAt;
    @Column(name = "late_by_name")
    private String lateByName;

    protected Realization() {
    }

    Realization(MonthlyReport report, UUID lineId) {
        this.report = report;
        this.lineId = lineId;
    }

    void write(FigureData data) {
        value = PlainText.clean(data.value());
        unknownReason = value.isEmpty() ? data.reason() : null;
        expectedOn = unknownReason == UnknownReason.AWAITING_ASSESSOR ? data.expectedOn() : null;
        note = PlainText.clean(data.note());
    }

    /** The figure came after the report: it counts from now on, and shows that it was late. */
    void writeLate(String late, String by, Instant at) {
        value = late;
        unknownReason = null;
        expectedOn = null;
        lateByName = by;
        lateAt = at;
    }

    int month() {
        return report.month();
    }

    UUID reportId() {
        return report.id();
    }

    public UUID lineId() {
        return lineId;
    }

    /** As typed; "" while it is not known. */
    public String value() {
        return value;
    }

    /** Null where there is a value, and while nobody has said anything. */
    public UnknownReason unknownReason() {
        return unknownReason;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public String note() {
        return note;
    }

    /** When a late figure came; null for one that came with its report. */
    public Instant lateAt() {
        return lateAt;
    }

    public String lateByName() {
        return lateByName;
    }

    /** As a value on the target's scale; empty while it is missing or unreadable. */
    Optional<BigDecimal> on(Target target) {
        return read(value, target);
    }

    /** What was typed, as a number or as the rank of a predicate on the target's scale. */
    static Optional<BigDecimal> read(String typed, Target target) {
        boolean number = target.scale() == Target.Scale.NUMBER || target.scale() == Target.Scale.RANGE;
        return number ? IndonesianNumber.parse(typed)
                : Target.parse(typed).filter(value -> value.scale() == target.scale()).map(Target::low);
    }
}
