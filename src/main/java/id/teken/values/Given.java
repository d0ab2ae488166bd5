package id.teken.values;

import java.util.List;

/** What a request must say, and what it may leave out. */
public final class Given {

    private static final int MOST = 6_000;

    private Given() {
    }

    /** @throws Refusal (invalid) if it was left out */
    public static <T> T required(T value) {
        if (value == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        return value;
    }

    /**
     * The list, empty if it was left out. What a use case can do with fewer it says itself.
     *
     * @throws Refusal (invalid) if one of it is null, or it is longer than any that people make
     */
    public static <T> List<T> orEmpty(List<T> list) {
        if (list != null && list.size() > MOST) {
            throw Refusal.invalid("agreement.rows.many", MOST);
        }
        if (list != null && list.contains(null)) {
            throw Refusal.invalid("refusal.unreadable");
        }
        return list == null ? List.of() : list;
    }
}
