package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What a unit has for a year, or a post below its head. */
@MappedSuperclass
public abstract class OwnedByPost extends Owned {

    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "position_id")
    private UUID positionId;
    private int year;

    protected OwnedByPost() {
    }

    /** @param positionId the post below the head, or null for the unit's own */
    protected OwnedByPost(UUID unitId, UUID positionId, int year) {
        this.unitId = unitId;
        this.positionId = positionId;
        this.year = year;
    }

    public UUID unitId() {
        return unitId;
    }

    /** The post below the head whose it is; null for the unit's own. */
    public UUID positionId() {
        return positionId;
    }

    /** Whether it is the unit's own, that of its head. */
    public boolean isOfUnit() {
        return positionId == null;
    }

    public int year() {
        return year;
    }
}
