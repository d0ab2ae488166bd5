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

/** What a line should have reached by the end of a month, or brought in its period. */
@Entity
@Table(name = "interim_target")
class InterimTarget extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;
    @Column(name = "line_id")
    private UUID lineId;
    private int month;
    private String target;

    protected InterimTarget() {
    }

    InterimTarget(ActionPlan plan, UUID lineId, int month, String target) {
        this.plan = plan;
        this.lineId = lineId;
        this.month = month;
        this.target = target;
    }

    void write(String typed) {
        target = PlainText.clean(typed);
    }

    InterimData data() {
        return new InterimData(lineId, month, target);
    }

    boolean isOf(UUID line, int inMonth) {
        return lineId.equals(line) && month == inMonth;
    }
}
