package id.teken.agreement;

/** Whether the targets of the lines that support a line must give its own target. */
public enum RollUpRule {
    /** They measure something else. */
    NONE,
    /** Together. */
    SUM,
    /** In the mean, by their weights. */
    MEAN
}
