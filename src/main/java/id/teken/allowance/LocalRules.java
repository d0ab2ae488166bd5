package id.teken.allowance;

import id.teken.tenancy.Owned;
import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What holds only by a government's own regulation: off until one is named. */
@MappedSuperclass
public abstract class LocalRules extends Owned {

    private static final int LONGEST_NUMBER = 200;

    @Column(name = "regulation_number")
    private String regulationNumber = "";
    @Column(name = "regulation_date")
    private LocalDate regulationDate;

    /** What is wrong with the name of a regulation as it was typed; number and date both empty switch it off. */
    static List<Problem> problems(String number, LocalDate date, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (number.isEmpty() != (date == null)) {
            problems.add(new Problem(number.isEmpty() ? "regulationNumber" : "regulationDate", "allowance.regulation.both"));
        }
        if (number.length() > LONGEST_NUMBER) {
            problems.add(new Problem("regulationNumber", "refusal.long", LONGEST_NUMBER));
        }
        if (date != null && date.isAfter(today)) {
            problems.add(new Problem("regulationDate", "allowance.regulation.future"));
        }
        return problems;
    }

    /**
     * Two regulations together never take more than the whole allowance.
     *
     * @param one, other parts of the allowance in percent; null where there is none
     * @throws Refusal (invalid) where they are more than 100 together
     */
    static void requireRoom(String path, BigDecimal one, BigDecimal other) {
        if (one != null && other != null && one.add(other).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Refusal.invalid(List.of(new Problem(path, "allowance.together", IndonesianNumber.print(other))));
        }
    }

    void decide(String number, LocalDate date) {
        regulationNumber = number;
        regulationDate = date;
    }

    /** Whether a local regulation is named: without one nobody's pay is touched. */
    public boolean isOn() {
        return !regulationNumber.isEmpty() && regulationDate != null;
    }

    /** "" while there is none. */
    public String regulationNumber() {
        return regulationNumber;
    }

    public LocalDate regulationDate() {
        return regulationDate;
    }
}
