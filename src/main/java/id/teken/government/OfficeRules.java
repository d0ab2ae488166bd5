package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** How a government fills in for officials who are absent or have an interest of their own. */
@Entity
@Table(name = "office_rules")
public class OfficeRules extends Owned {

    /** Who decides where the Sekda cannot. */
    public enum Substitute {
        /** An assistant without an interest of the own, else the head of government. */
        ASSISTANT,
        /** The head of government at once. */
        LEADER
    }

    @Column(name = "plh_may_sign")
    private boolean plhMaySign;
    @Column(name = "plh_basis")
    private String plhBasis = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "secretary_substitute")
    private Substitute secretarySubstitute = Substitute.ASSISTANT;

    /** What holds until a government decides: a Plh. does not sign. */
    protected OfficeRules() {
    }

    void decide(boolean plhMaySign, String plhBasis, Substitute secretarySubstitute) {
        this.plhMaySign = plhMaySign;
        this.plhBasis = plhBasis;
        this.secretarySubstitute = secretarySubstitute;
    }

    public boolean plhMaySign() {
        return plhMaySign;
    }

    /** The regulation that says whether a Plh. may sign; "" while nobody has confirmed the setting. */
    public String plhBasis() {
        return plhBasis;
    }

    public boolean isConfirmed() {
        return !plhBasis.isEmpty();
    }

    public Substitute secretarySubstitute() {
        return secretarySubstitute;
    }
}
