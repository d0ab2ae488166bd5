package id.teken.planning.documents;

import id.teken.values.Refusal.Problem;
import java.util.List;

/**
 * What was read of a table.
 *
 * @param documents what it says, as far as it could be read
 * @param problems  what cannot be taken; the path is the line
 * @param rows      how many rows were read, headings not counted
 */
public record PlanSheet(List<PlanDocument> documents, List<Problem> problems, int rows) {

    public PlanSheet {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
