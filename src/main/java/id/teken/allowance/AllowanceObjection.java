package id.teken.allowance;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/** An employee says that what was decided about a month is wrong; PERSONNEL answers. */
@Entity
@Table(name = "allowance_objection")
public class AllowanceObjection extends Owned {

    private String employee;
    private String name;
    private String login;
    @Column(name = "about_year")
    private int aboutYear;
    @Column(name = "about_month")
    private int aboutMonth;
    private String words;
    @Column(name = "made_at")
    private Instant madeAt;
    private String answer;
    private Boolean upheld;
    @Column(name = "answered_by_name")
    private String answeredByName;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AllowanceObjection() {
    }

    AllowanceObjection(PaidMonth entry, String login, YearMonth about, String words, Instant at) {
        this.employee = entry.employee();
        this.name = entry.name();
        this.login = login;
        this.aboutYear = about.getYear();
        this.aboutMonth = about.getMonthValue();
        this.words = words;
        this.madeAt = at;
    }

    /** @param right whether what was decided is wrong, so that a correction follows */
    void answer(boolean right, String text, String by, Instant at) {
        upheld = right;
        answer = text;
        answeredByName = by;
        answeredAt = at;
    }

    /** As {@link Employee#number}. */
    public String employee() {
        return employee;
    }

    /** Of whoever objects. */
    String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public YearMonth about() {
        return YearMonth.of(aboutYear, aboutMonth);
    }

    public String words() {
        return words;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Null while there is none. */
    public String answer() {
        return answer;
    }

    /** Whether it was found right; null while there is no answer, or where an old answer did not say. */
    public Boolean upheld() {
        return upheld;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
