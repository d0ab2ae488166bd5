package id.teken.government;

import id.teken.tenancy.Owned;
import id.teken.values.Nip;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A person in office (pejabat). */
@Entity
@Table(name = "official")
public class Official extends Owned {

    private String name;
    private String nip;
    private String rank;

    protected Official() {
    }

    /**
     * @param name with academic titles, as it is printed
     * @param nip  18 digits, or null for an elected official
     * @param rank pangkat/golongan as it is printed, or null
     */
    public Official(String name, String nip, String rank) {
        describe(name, nip == null ? null : new Nip(nip), rank);
    }

    void describe(String name, Nip nip, String rank) {
        this.name = name;
        this.nip = nip == null ? null : nip.digits();
        this.rank = rank;
    }

    public String name() {
        return name;
    }

    /** 18 digits, or null for an elected official. */
    public String nip() {
        return nip;
    }

    /** Pangkat/golongan as it is printed, or null. */
    public String rank() {
        return rank;
    }

    /** Whether the name or the number contains what was typed. */
    public boolean isFoundBy(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String digits = wanted.replaceAll("\\s", "");
        return name.toLowerCase(Locale.ROOT).contains(wanted) || nip != null && !digits.isEmpty() && nip.contains(digits);
    }
}
