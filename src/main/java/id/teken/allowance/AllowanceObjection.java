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

    private String nip;
    private String name;
    @Column(name = "about_year")
    private int aboutYear;
    @Column(name = "about_month")
    private int aboutMonth;
    private String words;
    @Column(name = "made_at")
    private Instant madeAt;
    private String answer;
    @Column(name = "answered_by_name")
    private String answeredByName;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AllowanceObjection() {
    }

    AllowanceObjection(String nip, String name, YearMonth about, String words, Instant at) {
        this.nip = nip;
        this.name = name;
        this.aboutYear = about.getYear();
        this.aboutMonth = about.getMonthValue();
        this.words = words;
        this.madeAt = at;
    }

    void answer(String text, String by, Instant at) {
        answer = text;
        answeredByName = by;
        answeredAt = at;
    }

    public String nip() {
        return nip;
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

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
