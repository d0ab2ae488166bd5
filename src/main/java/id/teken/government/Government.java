package id.teken.government;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** A city, regency or province (pemerintah daerah): the unit of tenancy. */
@Entity
@Table(name = "government")
public class Government {

    /** What the government is; decides the title of its head. */
    public enum Kind {
        CITY("Wali Kota"), REGENCY("Bupati"), PROVINCE("Gubernur");

        private final String headTitle;

        Kind(String headTitle) {
            this.headTitle = headTitle;
        }

        /** Title of the head of government in Indonesian. */
        public String headTitle() {
            return headTitle;
        }
    }

    @Id
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String seat;
    private String zone;
    @Column(name = "legal_basis")
    private String legalBasis;
    /** Hash of the archived picture; null where there is none. */
    private String crest;
    @Column(name = "working_days")
    private int workingDays = 5;
    private boolean demo;

    protected Government() {
    }

    /**
     * @param code  short name in addresses and as tenant: lower case letters, digits, points, hyphens
     * @param seat  the town that letters are dated from
     * @param zone  the office's time zone: WIB, WITA or WIT
     */
    public Government(String code, String name, Kind kind, String seat, ZoneId zone, String legalBasis, boolean demo) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.seat = seat;
        this.zone = zone.getId();
        this.legalBasis = legalBasis;
        this.demo = demo;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public String seat() {
        return seat;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The regulations an agreement refers to, one per line. */
    public String legalBasis() {
        return legalBasis;
    }

    /** Working days a week: five, or six with Saturday. */
    public int workingDays() {
        return workingDays;
    }

    /** SHA-256 of the picture of the crest in the archive; null where there is none. */
    public String crest() {
        return crest;
    }

    void bear(String newCrest) {
        crest = newCrest;
    }

    void describe(String newName, String newSeat, ZoneId newZone, String newLegalBasis) {
        name = newName;
        seat = newSeat;
        zone = newZone.getId();
        legalBasis = newLegalBasis;
    }

    void work(int daysAWeek) {
        workingDays = daysAWeek;
    }

    /** Invented, with invented persons. */
    public boolean isDemo() {
        return demo;
    }
}
