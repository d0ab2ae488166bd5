package id.teken.planning;

import id.teken.tenancy.Owned;
import id.teken.values.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** An indicator that the medium-term plan (RPJMD) or the unit's plan (Renstra) gives a unit for a year. */
@Entity
@Table(name = "planned_indicator")
public class PlannedIndicator extends Owned {

    /** Which plan it comes from. */
    public enum Source {
        RPJMD, RENSTRA
    }

    @Column(name = "unit_id")
    private UUID unitId;
    private int year;
    private int number;
    private String objective;
    private String name;
    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;
    private String measure;
    @Enumerated(EnumType.STRING)
    private Target.Direction direction;
    @Enumerated(EnumType.STRING)
    private Calculation calculation;
    @Enumerated(EnumType.STRING)
    private Frequency frequency;
    private String target;
    @Column(name = "last_result")
    private String lastResult;
    private boolean iku;
    @Enumerated(EnumType.STRING)
    private Source source;
    private String weight = "";

    protected PlannedIndicator() {
    }

    /**
     * @param target     for the year, as printed
     * @param lastResult of the year before, or null where unknown
     * @param iku        whether it is one of the main indicators (IKU) that the unit's agreement must carry
     */
    public PlannedIndicator(UUID unitId, int year, int number, String objective, String name, IndicatorKind kind,
            String measure, Target.Direction direction, Calculation calculation, Frequency frequency, String target,
            String lastResult, boolean iku, Source source) {
        this.unitId = unitId;
        this.year = year;
        this.number = number;
        this.objective = objective;
        this.name = name;
        this.kind = kind;
        this.measure = measure;
        this.direction = direction;
        this.calculation = calculation;
        this.frequency = frequency;
        this.target = target;
        this.lastResult = lastResult;
        this.iku = iku;
        this.source = source;
    }

    UUID unitId() {
        return unitId;
    }

    public String objective() {
        return objective;
    }

    public String name() {
        return name;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public String measure() {
        return measure;
    }

    public Target.Direction direction() {
        return direction;
    }

    public Calculation calculation() {
        return calculation;
    }

    public Frequency frequency() {
        return frequency;
    }

    public String target() {
        return target;
    }

    public String lastResult() {
        return lastResult;
    }

    public boolean isIku() {
        return iku;
    }

    public Source source() {
        return source;
    }

    /** In percent of the unit's indicators, as the plan gives it; "" where it gives none. */
    public String weight() {
        return weight;
    }
}
