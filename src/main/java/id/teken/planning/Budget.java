package id.teken.planning;

import id.teken.tenancy.Owned;
import id.teken.values.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the ratified budget document (DPA) gives a unit for a program in a year. */
@Entity
@Table(name = "budget")
public class Budget extends Owned {

    @Column(name = "unit_id")
    private UUID unitId;
    private int year;
    private int number;
    private String program;
    @Column(name = "amount", precision = 19, scale = 0)
    private java.math.BigDecimal amount;
    private String source;

    protected Budget() {
    }

    /** @param source of the money, as printed, for example "APBD" */
    public Budget(UUID unitId, int year, int number, String program, Rupiah amount, String source) {
        this.unitId = unitId;
        this.year = year;
        this.number = number;
        this.program = program;
        this.amount = java.math.BigDecimal.valueOf(amount.amount());
        this.source = source;
    }

    public UUID unitId() {
        return unitId;
    }

    public String program() {
        return program;
    }

    public Rupiah amount() {
        return new Rupiah(amount.longValueExact());
    }

    public String source() {
        return source;
    }
}
