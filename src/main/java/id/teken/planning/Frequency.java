package id.teken.planning;

/** How often an indicator is measured. */
public enum Frequency {
    MONTHLY, QUARTERLY, SEMESTER, ANNUAL
}
