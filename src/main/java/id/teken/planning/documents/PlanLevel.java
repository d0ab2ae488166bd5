package id.teken.planning.documents;

import java.util.List;

/** What a row of a document is; a row stands below one of an earlier level. */
public enum PlanLevel {
    VISION, MISSION, GOAL, OBJECTIVE, PROGRAM, ACTIVITY, SUB_ACTIVITY, INDICATOR;

    /** Levels of a budget document from the top. */
    public static final List<PlanLevel> OF_MONEY = List.of(PROGRAM, ACTIVITY, SUB_ACTIVITY);

    /** Whether a row of this level may stand below one of the other. */
    public boolean mayStandBelow(PlanLevel above) {
        return above != INDICATOR && above.ordinal() < ordinal();
    }
}
