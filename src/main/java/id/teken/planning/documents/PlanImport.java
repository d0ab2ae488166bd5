package id.teken.planning.documents;

import id.teken.planning.documents.PlanDifference.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file on its way into the plans.
 *
 * @param year     of a budget
 * @param columns  null while nobody knows which column is which
 * @param rowsDone so far in the present state
 * @param alive    whether somebody works on it; false for a state of work means that it was interrupted
 */
public record PlanImport(UUID id, SheetKind sheet, int year, String fileName, ColumnMap columns, PlanBasis basis, State state,
        int rowsDone, int rowsTotal, Findings findings, String startedByName, Instant startedAt, boolean alive) {

    /** Where it stands. */
    public enum State {
        CHECKING, CHECKED, STORING, STORED, DISCARDED, TAKEN_BACK;

        /** Whether somebody is expected to work on it. */
        public boolean isWork() {
            return this == CHECKING || this == STORING;
        }
    }

    /** One place that needs attention, as {@link id.teken.values.Refusal.Problem} but for keeping. */
    public record Finding(String line, String key, List<String> arguments) {
    }

    /**
     * What was found in the file.
     *
     * @param head      cells of the line of headings, or of the first line where none was recognised
     * @param sample    cells of the line after it
     * @param problems  the first of all
     * @param documents how many documents it holds
     */
    public record Findings(List<String> head, List<String> sample, List<Finding> problems, int documents, int items, int added,
            int changed, int removed, List<Change> changes) {

        /** Nothing yet. */
        public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), 0, 0, 0, 0, 0, List.of());

        public Findings {
            head = head == null ? List.of() : head;
            sample = sample == null ? List.of() : sample;
            problems = problems == null ? List.of() : problems;
            changes = changes == null ? List.of() : changes;
        }
    }

    /** Whether it can be put in force as it is. */
    public boolean isGood() {
        return state == State.CHECKED && columns != null && findings.problems().isEmpty();
    }

    /** Whether it would change anything. */
    public boolean isDifferent() {
        return findings.added() + findings.changed() + findings.removed() > 0;
    }
}
