package id.teken.report;

import id.teken.evaluation.Efficiency;

/** By what a ranking is sorted; units without the figure come last. */
public enum YearOrder {
    RANK("u.achievement desc nulls last, u.unit_id"),
    UNIT("code"),
    ABSORPTION("u.absorption desc nulls last, code"),
    EFFICIENCY("u.efficiency desc nulls last, code");

    private final String sql;

    YearOrder(String sql) {
        this.sql = sql;
    }

    String sql(Efficiency formula) {
        return this == EFFICIENCY && formula == Efficiency.SAVING ? "u.saving desc nulls last, code" : sql;
    }
}
