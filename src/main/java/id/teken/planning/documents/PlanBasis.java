package id.teken.planning.documents;

import java.time.LocalDate;

/**
 * What a version of a document rests on.
 *
 * @param amendment  0 the original, n the n-th amendment
 * @param legalBasis the regulation or decree, as it is cited
 * @param decidedOn  its date, or null where nobody said
 */
public record PlanBasis(int amendment, String legalBasis, LocalDate decidedOn) {
}
