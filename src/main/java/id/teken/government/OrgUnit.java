package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An organisational unit (perangkat daerah, OPD): dinas, badan, kecamatan, and the parts below them. */
@Entity
@Table(name = "org_unit")
public class OrgUnit extends Owned {

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

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public UUID parentId() {
        return parentId;
    }
}
