package id.teken.planning.documents;

import id.teken.document.Csv;

/** Takes the rows of a table one by one. */
interface RowReader {

    void row(Csv.Row row);

    /** All rows were handed over. */
    PlanSheet finish();
}
