package id.teken.planning.documents;

import java.util.Collection;
import java.util.UUID;

/** What those who build on plans tell of it; they stand on floors above and implement this. */
public interface BuiltOnPlans {

    /** Whether something of these years is built on the plans of one of the units. */
    boolean isBuilt(Collection<UUID> unitIds, int firstYear, int lastYear);
}
