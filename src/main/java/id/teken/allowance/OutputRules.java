package id.teken.allowance;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A government's own regulation about the output part of the pay. */
@Entity
@Table(name = "output_rules")
public class OutputRules extends Owned {

    @Column(name = "regulation_number")
    private String regulationNumber = "";
    @Column(name = "regulation_date")
    private LocalDate regulationDate;
    private BigDecimal score;
    private BigDecimal directions;
    private BigDecimal complaints;
    private BigDecimal budget;

    /** What comes with the product: off. */
    protected OutputRules() {
        weigh(OutputWeights.DEFAULT);
    }

    void decide(String number, LocalDate date, OutputWeights weights) {
        regulationNumber = number;
        regulationDate = date;
        weigh(weights);
    }

    private void weigh(OutputWeights weights) {
        score = weights.score();
        directions = weights.directions();
        complaints = weights.complaints();
        budget = weights.budget();
    }

    /** Whether a local regulation is named. */
    public boolean isOn() {
        return regulationDate != null;
    }

    /** "" while there is none. */
    public String regulationNumber() {
        return regulationNumber;
    }

    public LocalDate regulationDate() {
        return regulationDate;
    }

    public OutputWeights weights() {
        return new OutputWeights(score, directions, complaints, budget);
    }
}
