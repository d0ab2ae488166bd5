package id.teken.evaluation;

import java.util.Optional;
import java.util.UUID;

/** What units have spent, from whoever keeps the accounts; a bean of this type makes the absorption known. */
public interface SpendingOfMonth {

    /**
     * From January to the end of the month: what was realised, and what was to be spent by then. Empty while either is not
     * known.
     *
     * @param month 1 to 12
     */
    Optional<Absorption> of(UUID unitId, int year, int month);
}
