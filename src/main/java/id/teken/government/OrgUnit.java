package id.teken.government;

import id.teken.tenancy.Owned;
import id.teken.values.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** An organisational unit (perangkat daerah, OPD): dinas, badan, kecamatan, and the parts below them. */
@Entity
@Table(name = "org_unit")
public class OrgUnit extends Owned {

    /** What a unit can be; these words have no English. */
    public static final List<String> KINDS = List.of("KEPALA_DAERAH", "SEKRETARIAT", "DINAS", "BADAN", "INSPEKTORAT",
            "KECAMATAN", "KELURAHAN", "BAGIAN", "BIDANG", "RSUD", "UPTD", "OTHER");

    private String code;
    private String name;
    private String kind;
    @Column(name = "parent_id")
    private UUID parentId;

    protected OrgUnit() {
    }

    /** @param parentId the unit above, or null at the top */
    public OrgUnit(String code, String name, String kind, UUID parentId) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parentId = parentId;
    }

    void describe(String code, String name, String kind) {
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    /**
     * Moves the unit with everything below it.
     *
     * @param above the new unit above, or null for the top
     * @param tree  as it is now
     * @throws Refusal if that is the unit itself or stands below it
     */
    void placeUnder(UUID above, UnitTree tree) {
        if (above != null && (above.equals(id()) || tree.isBelow(above, id()))) {
            throw Refusal.invalid(List.of(new Refusal.Problem("parentId", "unit.parent.circle")));
        }
        parentId = above;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** One of {@link #KINDS}. */
    public String kind() {
        return kind;
    }

    public UUID parentId() {
        return parentId;
    }
}
