package id.teken.allowance;

import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A government's own regulation about the consequence, and how it counts. */
@Entity
@Table(name = "allowance_rules")
public class AllowanceRules extends LocalRules {

    private BigDecimal threshold;
    private BigDecimal stake;
    private int streak;
    @Enumerated(EnumType.STRING)
    private Forfeiture forfeiture;
    @Enumerated(EnumType.STRING)
    @Column(name = "release_test")
    private ReleaseTest releaseTest;
    @Enumerated(EnumType.STRING)
    @Column(name = "year_end")
    private YearEnd yearEnd;

    /** What comes with the product: off. */
    protected AllowanceRules() {
        count(AllowancePolicy.DEFAULT);
    }

    void decide(String number, LocalDate date, AllowancePolicy policy) {
        decide(number, date);
        count(policy);
    }

    private void count(AllowancePolicy policy) {
        threshold = policy.threshold();
        stake = policy.stake();
        streak = policy.streak();
        forfeiture = policy.forfeiture();
        releaseTest = policy.releaseTest();
        yearEnd = policy.yearEnd();
    }

    /** Percent of the allowance that a missed month holds back; null where no regulation is in force. */
    BigDecimal atStake() {
        return isOn() ? stake : null;
    }

    public AllowancePolicy policy() {
        return new AllowancePolicy(threshold, stake, streak, forfeiture, releaseTest, yearEnd);
    }
}
