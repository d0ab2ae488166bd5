package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A post (jabatan) in a unit, whoever holds it. */
@Entity
@Table(name = "position")
public class Position extends Owned {

    /** What the workflow needs to know of a post. */
    public enum Office {
        HEAD_OF_GOVERNMENT, DEPUTY_HEAD, SECRETARY, ASSISTANT, HEAD_OF_UNIT, OTHER;

        /** Whether a government has only one such post. */
        public boolean isSingle() {
            return this == HEAD_OF_GOVERNMENT || this == DEPUTY_HEAD || this == SECRETARY;
        }
    }

    @Column(name = "unit_id")
    private UUID unitId;
    private String title;
    @Enumerated(EnumType.STRING)
    private Office office;
    private String level;
    @Column(name = "superior_id")
    private UUID superiorId;

    protected Position() {
    }

    public Position(UUID unitId, String title, Office office) {
        this.unitId = unitId;
        this.title = title;
        this.office = office;
    }

    void rename(String title) {
        this.title = title;
    }

    void place(String newLevel, UUID newSuperior) {
        level = newLevel;
        superiorId = newSuperior;
    }

    /** Code of its level, or null while it takes no part in the cascade; the head of a unit needs none. */
    public String level() {
        return level;
    }

    /** The post above, or null where that is the head of the unit. */
    public UUID superiorId() {
        return superiorId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** The post's name as it is printed, for example "Kepala Dinas Kesehatan". */
    public String title() {
        return title;
    }

    public Office office() {
        return office;
    }
}
