package id.teken.planning.documents;

import java.util.List;
import java.util.UUID;

/**
 * A whole document, stored or about to be.
 *
 * @param unitId whose it is; null for the RPJMD
 * @param items  every row after the row above it
 */
public record PlanDocument(PlanKind kind, UUID unitId, int firstYear, int lastYear, PlanBasis basis, List<PlanItem> items) {

    public PlanDocument {
        items = List.copyOf(items);
    }
}
