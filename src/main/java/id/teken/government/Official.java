package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

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
        this.name = name;
        this.nip = nip;
        this.rank = rank;
    }

    public String name() {
        return name;
    }

    public String nip() {
        return nip;
    }

    public String rank() {
        return rank;
    }
}
