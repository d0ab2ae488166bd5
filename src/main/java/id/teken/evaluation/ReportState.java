package id.teken.evaluation;

/** Where a monthly report stands; the words for people are in the message bundles under {@code evaluation.state}. */
public enum ReportState {
    /** With the unit. */
    REPORT,
    /** With Bagian Organisasi. */
    VERIFY,
    /** With the Sekda, or the direct superior. */
    ASSESS,
    /** Assessed below the threshold: the unit says how it will do better. */
    FOLLOW_UP,
    DONE,
    /** The year was closed before the report was done. */
    CLOSED,
    /** From before the product was used: its figures count, nobody judges it here. */
    TAKEN_OVER;

    public boolean isOpen() {
        return compareTo(DONE) < 0;
    }
}
