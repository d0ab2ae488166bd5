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

    /** What comes with the product: off. */
    protected OutputRules() {
        weigh(OutputWeights.DEFAULT);
    }

    void decide(String number, LocalDate date, OutputWeights weights) {
        decide(number, date);
        weigh(weights);
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
}
