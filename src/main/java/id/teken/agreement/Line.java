package id.teken.agreement;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One promise: an objective, an indicator, what it is measured in, and the target of the year. */
@Entity
@Table(name = "agreement_line")
public class Line extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;
    private int number;
    private String objective;
    private String indicator;
    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;
    private String measure;
    private String target;
    @Enumerated(EnumType.STRING)
    private Target.Direction direction;
    @Enumerated(EnumType.STRING)
    private Calculation calculation;
    @Enumerated(EnumType.STRING)
    private Frequency frequency;
    private String weight;
    @Column(name = "data_source")
    private String dataSource;
    private String baseline;
    @Column(name = "last_result")
    private String lastResult;
    @Column(name = "origin_id")
    private UUID originId;
    @Column(name = "supports_id")
    private UUID supports;
    @Enumerated(EnumType.STRING)
    @Column(name = "roll_up")
    private RollUpRule rollUp = RollUpRule.NONE;

    protected Line() {
    }

    Line(Agreement agreement, int number, LineData data) {
        this.agreement = agreement;
        write(number, data);
    }

    /** The same promise in the next version. */
    Line copyFor(Agreement successor) {
        Line copy = new Line(successor, number, data());
        copy.originId = origin();
        return copy;
    }

    /** The line of the first version that this one goes back to: what stays the same when an agreement is amended. */
    public UUID origin() {
        return originId == null ? id() : originId;
    }

    /** Takes over what was typed, as it was typed. */
    Line write(int newNumber, LineData data) {
        number = newNumber;
        objective = PlainText.clean(data.objective());
        indicator = PlainText.clean(data.indicator());
        kind = Objects.requireNonNullElse(data.kind(), IndicatorKind.OUTCOME);
        measure = PlainText.clean(data.unit());
        target = PlainText.clean(data.target());
        direction = Objects.requireNonNullElse(data.direction(), Target.Direction.HIGHER);
        calculation = Objects.requireNonNullElse(data.calculation(), Calculation.NON_CUMULATIVE);
        frequency = Objects.requireNonNullElse(data.frequency(), Frequency.ANNUAL);
        weight = PlainText.clean(data.weight());
        dataSource = PlainText.clean(data.dataSource());
        baseline = PlainText.clean(data.baseline());
        lastResult = PlainText.clean(data.lastResult());
        supports = data.supports();
        rollUp = Objects.requireNonNullElse(data.rollUp(), RollUpRule.NONE);
        return this;
    }

    LineData data() {
        return new LineData(id(), objective, indicator, kind, measure, target, direction, calculation, frequency, weight,
                dataSource, baseline, lastResult, supports, rollUp);
    }

    /** Position in the annex, from 1. */
    public int number() {
        return number;
    }

    public String objective() {
        return objective;
    }

    public String indicator() {
        return indicator;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public String measure() {
        return measure;
    }

    public String target() {
        return target;
    }

    public Target.Direction direction() {
        return direction;
    }

    /** Origin of the line above that this one supports, or null. */
    public UUID supports() {
        return supports;
    }

    public RollUpRule rollUp() {
        return rollUp;
    }

    Frequency frequency() {
        return frequency;
    }

    /** Whether the results of the periods add up to the year's; predicates and ranges never do. */
    boolean addsUp() {
        return calculation == Calculation.CUMULATIVE
                && targetValue().filter(value -> value.scale() == Target.Scale.NUMBER).isPresent();
    }

    public String lastResult() {
        return lastResult;
    }

    /** The target as a value; empty while it is missing or unreadable. */
    public Optional<Target> targetValue() {
        return Target.parse(target);
    }

    /** Weight in percent, above 0; empty while it is missing or unreadable. */
    public Optional<BigDecimal> weightValue() {
        return IndonesianNumber.parse(weight).filter(value -> value.signum() > 0);
    }

    String weight() {
        return weight;
    }
}
