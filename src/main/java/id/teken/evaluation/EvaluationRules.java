package id.teken.evaluation;

import id.teken.agreement.Promise;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** How a government reckons. What comes with the product is a proposal that no regulation has confirmed. */
@Entity
@Table(name = "evaluation_rules")
public class EvaluationRules extends Owned {

    private BigDecimal cap = BigDecimal.valueOf(120);
    @Enumerated(EnumType.STRING)
    @Column(name = "lower_formula")
    private Measure.LowerFormula lowerFormula = Measure.LowerFormula.A;
    private boolean weighted = true;
    @Enumerated(EnumType.STRING)
    private Efficiency efficiency = Efficiency.DIFFERENCE;
    @Column(name = "achievement_weight")
    private BigDecimal achievementWeight = BigDecimal.valueOf(70);
    @Column(name = "absorption_weight")
    private BigDecimal absorptionWeight = BigDecimal.valueOf(30);
    @Column(name = "follow_up_below")
    private BigDecimal followUpBelow = BigDecimal.valueOf(75);
    @Column(name = "report_day")
    private int reportDay = 5;
    private String basis = "";

    /** What holds until a government decides. */
    protected EvaluationRules() {
    }

    void decide(BigDecimal most, Measure.LowerFormula formula, boolean byWeight, Efficiency saved, BigDecimal achievement, BigDecimal absorption,
            BigDecimal below, int day, String regulation) {
        cap = most;
        lowerFormula = formula;
        weighted = byWeight;
        efficiency = saved;
        achievementWeight = achievement;
        absorptionWeight = absorption;
        followUpBelow = below;
        reportDay = day;
        basis = regulation;
    }

    /** Whether a regulation is named. */
    public boolean isConfirmed() {
        return !basis.isEmpty();
    }

    /** Most that one line brings into a mean, in percent. */
    public BigDecimal cap() {
        return cap;
    }

    public Measure.LowerFormula lowerFormula() {
        return lowerFormula;
    }

    /** How a line is measured here. */
    Measure measure(Promise promise) {
        return new Measure(promise.direction(), lowerFormula, promise.addsUp());
    }

    /** Whether lines count by their weight, else all alike. */
    public boolean isWeighted() {
        return weighted;
    }

    public Efficiency efficiency() {
        return efficiency;
    }

    public BigDecimal achievementWeight() {
        return achievementWeight;
    }

    public BigDecimal absorptionWeight() {
        return absorptionWeight;
    }

    /** A score below this calls for a follow-up. */
    public BigDecimal followUpBelow() {
        return followUpBelow;
    }

    /** Day of the next month on which a report is due. */
    public int reportDay() {
        return reportDay;
    }

    /** The regulation behind the values; "" while nobody has confirmed them. */
    public String basis() {
        return basis;
    }
}
