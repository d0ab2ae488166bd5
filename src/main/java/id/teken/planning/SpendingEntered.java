package id.teken.planning;

/** Figures of a year's spending or cash plan were entered or corrected. */
public record SpendingEntered(int year) {
}
