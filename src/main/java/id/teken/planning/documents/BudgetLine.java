package id.teken.planning.documents;

import id.teken.values.Rupiah;
import java.util.List;

/**
 * The money of a program, activity or sub-activity for the year.
 *
 * @param source of the money, as printed, for example "APBD"
 * @param months the cash plan, January first: twelve amounts that add up, or none
 */
public record BudgetLine(Rupiah amount, String source, List<Rupiah> months) {

    public BudgetLine {
        months = List.copyOf(months);
    }
}
