package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A level of posts (jenjang jabatan) as a government has it: echelons are gone since 2021, and not every government has every level. */
@Entity
@Table(name = "position_level")
public class PositionLevel extends Owned {

    private String code;
    private String name;
    private int rank;
    private String route;
    @Column(name = "objective_label")
    private String objectiveLabel;
    @Column(name = "program_label")
    private String programLabel;

    protected PositionLevel() {
    }

    PositionLevel(String code, String name, int rank, String route, String objectiveLabel, String programLabel) {
        this.code = code;
        describe(name, rank, route, objectiveLabel, programLabel);
    }

    void describe(String newName, int newRank, String newRoute, String newObjectiveLabel, String newProgramLabel) {
        name = newName;
        rank = newRank;
        route = newRoute;
        objectiveLabel = newObjectiveLabel;
        programLabel = newProgramLabel;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** 1 is the highest. */
    public int rank() {
        return rank;
    }

    /** Which row of the decision table {@code signing-route} holds for the level. */
    public String route() {
        return route;
    }

    /** What the annex calls the objectives of this level, for example "Sasaran Program". */
    public String objectiveLabel() {
        return objectiveLabel;
    }

    /** What the annex calls what the money is for, for example "Kegiatan"; "" where the level has no budget. */
    public String programLabel() {
        return programLabel;
    }
}
