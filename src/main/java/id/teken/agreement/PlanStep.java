package id.teken.agreement;

import id.teken.tenancy.Owned;
import id.teken.values.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something that is done for a line, when, by whom, and out of which program. */
@Entity
@Table(name = "plan_step")
class PlanStep extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;
    @Column(name = "line_id")
    private UUID lineId;
    private int number;
    private String name;
    @Column(name = "first_month")
    private Integer firstMonth;
    @Column(name = "last_month")
    private Integer lastMonth;
    @Column(name = "person_in_charge")
    private String personInCharge;
    private String program;

    protected PlanStep() {
    }

    PlanStep(ActionPlan plan, int number, StepData data) {
        this.plan = plan;
        this.number = number;
        this.lineId = data.lineId();
        this.name = PlainText.clean(data.name());
        this.firstMonth = data.firstMonth();
        this.lastMonth = data.lastMonth();
        this.personInCharge = PlainText.clean(data.personInCharge());
        this.program = PlainText.clean(data.program());
    }

    StepData data() {
        return new StepData(lineId, name, firstMonth, lastMonth, personInCharge, program);
    }
}
