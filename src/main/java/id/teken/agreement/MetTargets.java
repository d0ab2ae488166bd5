package id.teken.agreement;

import java.util.Set;
import java.util.UUID;

/** What those who measure tell about targets of the year; they stand on a floor above and implement this. */
public interface MetTargets {

    /** Lines of an agreement whose target of the year is already reached by what was reported. */
    Set<UUID> met(UUID agreementId);
}
