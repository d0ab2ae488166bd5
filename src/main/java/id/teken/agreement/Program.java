package id.teken.agreement;

import id.teken.tenancy.Owned;
import id.teken.values.PlainText;
import id.teken.values.Rupiah;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A program with its budget, in the second table of the annex. */
@Entity
@Table(name = "agreement_program")
public class Program extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;
    private int number;
    private String name;
    private String budget;
    private String source;

    protected Program() {
    }

    Program(Agreement agreement, int number, ProgramData data) {
        this.agreement = agreement;
        write(number, data);
    }

    Program write(int newNumber, ProgramData data) {
        number = newNumber;
        name = PlainText.clean(data.name());
        budget = PlainText.clean(data.budget());
        source = PlainText.clean(data.source());
        return this;
    }

    ProgramData data() {
        return new ProgramData(id(), name, budget, source);
    }

    /** Position in the annex, from 1. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String budget() {
        return budget;
    }

    public String source() {
        return source;
    }

    /** The budget as a value; empty while it is missing or unreadable. */
    public Optional<Rupiah> budgetValue() {
        return Rupiah.parse(budget);
    }
}
