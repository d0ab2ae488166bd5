package id.teken.allowance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A government's own regulation about the output part of the pay. */
@Entity
@Table(name = "output_rules")
public class OutputRules extends LocalRules {

    private BigDecimal score;
    private BigDecimal directions;
    private BigDecimal complaints;
    private BigDecimal budget;
    private BigDecimal portion;

    /** What comes with the product: off. */
    protected OutputRules() {
        weigh(OutputWeights.DEFAULT);
    }

    /** @param paid percent of the allowance that is the output part; null where it is only shown */
    void decide(String number, LocalDate date, OutputWeights weights, BigDecimal paid) {
        decide(number, date);
        weigh(weights);
        portion = paid;
    }

    private void weigh(OutputWeights weights) {
        score = weights.score();
        directions = weights.directions();
        complaints = weights.complaints();
        budget = weights.budget();
    }

    public OutputWeights weights() {
        return new OutputWeights(score, directions, complaints, budget);
    }

    /** Percent of the allowance that is the output part; null while no decision shall apply it. */
    public BigDecimal portion() {
        return portion;
    }

    /** Whether decisions turn the percentages into rupiah. */
    public boolean isPaid() {
        return isOn() && portion != null;
    }
}
