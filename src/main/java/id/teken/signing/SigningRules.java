package id.teken.signing;

import id.teken.tenancy.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** How a government signs. */
@Entity
@Table(name = "signing_rules")
class SigningRules extends Owned {

    @Enumerated(EnumType.STRING)
    private SigningMethod method = SigningMethod.PKCS12;

    /** What holds until a government decides: keys of the installation's own. */
    protected SigningRules() {
    }

    void decide(SigningMethod chosen) {
        method = chosen;
    }

    SigningMethod method() {
        return method;
    }
}
