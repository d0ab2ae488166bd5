package id.teken.planning.documents;

/** The two tables that plans come in. */
public enum SheetKind {
    /** RPJMD and Renstra: one row for each goal, objective and indicator. */
    STRATEGY,
    /** DPA: one row for each sub-activity with everything above it. */
    BUDGET
}
