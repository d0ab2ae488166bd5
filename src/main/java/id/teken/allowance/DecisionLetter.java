package id.teken.allowance;

import java.time.LocalDate;
import java.util.List;

/**
 * What the letter about a decision prints.
 *
 * @param rows one per unit and month: unit, month, consequence, employees, amount
 * @param sums words and amounts, in the order in which they are printed
 * @param corrected employees who were corrected alone
 * @param signatureNote what the law calls the signature
 * @param address where anybody can check the letter
 */
public record DecisionLetter(String government, String seat, LocalDate date, String number, String month, String regulation, List<Row> rows,
        List<Sum> sums, List<Correction> corrected, Signer signer, String signatureNote, String address) {

    /** Name of the field that the approver signs. */
    public static final String FIELD = "TTD_PENETAP";

    /** One row of the table, as printed. */
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
