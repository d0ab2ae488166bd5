package id.teken.planning.documents;

/** The documents that agreements are derived from. */
public enum PlanKind {
    /** The government's medium-term plan, five years. */
    RPJMD,
    /** A unit's plan for the same years. */
    RENSTRA,
    /** A unit's ratified budget document, one year. */
    DPA
}
