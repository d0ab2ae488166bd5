package id.teken.allowance;

import java.time.LocalDate;
import java.util.List;

/**
 * What the letter about a decision prints.
 *
 * @param title what it is called
 * @param spending what spending means; null where no regulation about it is in force
 * @param output what is said about the output part; null where no regulation about it is in force
 * @param corrected employees who were corrected alone
 * @param signatureNote what the law calls the signature
 * @param address where anybody can check the letter
 */
public record DecisionLetter(String government, String seat, LocalDate date, String number, String title, String month, Spending spending,
        Output output, List<Correction> corrected, Signer signer, String signatureNote, String address) {

    /** Name of the field that the approver signs. */
    public static final String FIELD = "TTD_PENETAP";

    /**
     * What spending means.
     *
     * @param regulation number and date
     * @param rows       one per unit and month: unit, month, consequence, employees, amount
     * @param sums       words and amounts, in the order in which they are printed
     */
    public record Spending(String regulation, List<Row> rows, List<Sum> sums) {
    }

    /**
     * What is said about the output part.
     *
     * @param rows    one per unit and month: unit, month, percentage, employees, whole part, what is paid of it
     * @param effect  what payroll adds in all
     * @param unknown names of the units about which nothing can be said yet
     */
    public record Output(String regulation, List<List<String>> rows, String effect, List<String> unknown) {
    }

    /** One row of the table about spending, as printed. */
    public record Row(String unit, String month, String consequence, String employees, String amount) {
    }

    /** One employee who was corrected alone, as printed; the effect is what payroll adds. */
    public record Correction(String employee, String month, String reason, String amount, String effect) {
    }

    /** One of the closing lines, as printed. */
    public record Sum(String words, String amount) {
    }

    /** @param rank, nip null where there is none */
    public record Signer(String name, String post, String rank, String nip) {
    }
}
