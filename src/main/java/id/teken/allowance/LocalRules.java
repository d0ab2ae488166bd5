package id.teken.allowance;

import id.teken.tenancy.Owned;
import id.teken.values.Refusal.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
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
