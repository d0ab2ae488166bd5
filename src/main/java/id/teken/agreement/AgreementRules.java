package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a government decides about its agreements; without a row the product's values hold, not confirmed by a regulation. */
@Entity
@Table(name = "agreement_rules")
public class AgreementRules extends Owned {

    /** When a change of official asks for an amendment. */
    public enum OnSuccession {
        /** Only for somebody appointed for good, or as Pj. */
        APPOINTED,
        /** For a Plt. as well. */
        ALWAYS,
        NEVER
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "on_succession")
    private OnSuccession onSuccession = OnSuccession.APPOINTED;
    private String basis = "";

    protected AgreementRules() {
    }

    void decide(OnSuccession newOnSuccession, String newBasis) {
        onSuccession = newOnSuccession;
        basis = newBasis;
    }

    public OnSuccession onSuccession() {
        return onSuccession;
    }

    /** The regulation behind the choice; "" while it is not confirmed. */
    public String basis() {
        return basis;
    }
}
