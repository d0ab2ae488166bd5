package id.teken.report;

/** By what a ranking is sorted; units without the figure come last. */
public enum YearOrder {
    RANK("u.achievement desc nulls last, u.unit_id"),
    UNIT("o.code"),
    ABSORPTION("u.realised / nullif(u.ceiling, 0) desc nulls last, o.code"),
    EFFICIENCY("u.achievement - round(100 * u.realised / nullif(u.ceiling, 0), 2) desc nulls last, o.code");

    private final String sql;

    YearOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
