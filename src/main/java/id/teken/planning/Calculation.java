package id.teken.planning;

/** Whether the results of the periods add up to the year's, or the last one stands. */
public enum Calculation {
    CUMULATIVE, NON_CUMULATIVE
}
