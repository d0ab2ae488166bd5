package id.teken.allowance;

/** What becomes of the part of a month's allowance that is at stake. */
public enum Consequence {
    /** The figures of the month are not complete; nobody loses anything by that. */
    UNDECIDED,
    /** The month was met. */
    PAID,
    /** The month was missed; a later month may release it. */
    HELD,
    /** Was held and is paid after all. */
    RELEASED,
    /** Was held and is lost. */
    FORFEITED
}
