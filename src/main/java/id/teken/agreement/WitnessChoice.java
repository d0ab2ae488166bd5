package id.teken.agreement;

import id.teken.agreement.SigningRoute.Who;
import id.teken.tenancy.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A government wants the agreements of a level witnessed by the holder of a post. */
@Entity
@Table(name = "witness_choice")
class WitnessChoice extends Owned {

    private String level;
    @Enumerated(EnumType.STRING)
    private Who witness;

    protected WitnessChoice() {
    }

    WitnessChoice(String level, Who witness) {
        this.level = level;
        this.witness = witness;
    }

    /** Code of the level of the first party's post. */
    String level() {
        return level;
    }

    Who witness() {
        return witness;
    }
}
