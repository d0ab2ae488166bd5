package id.teken.agreement;

import java.util.UUID;

/** What those who build on agreements tell of it; they stand on a floor above and implement this. */
public interface BuiltOnAgreements {

    /** Whether something is built on the agreement. */
    boolean isBuilt(UUID agreementId);
}
