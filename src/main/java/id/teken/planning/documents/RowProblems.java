package id.teken.planning.documents;

import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what speaks against rows; a table of one mistake a row need not be told in full. */
final class RowProblems {

    private static final int MOST = 1_000;

    private final List<Problem> all = new ArrayList<>();
    private int count;

    void add(int line, String key, Object... arguments) {
        addAll(List.of(new Problem(String.valueOf(line), key, arguments)));
    }

    void addAll(List<Problem> problems) {
        count += problems.size();
        problems.stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
    }

    int count() {
        return count;
    }

    List<Problem> all() {
        return all;
    }
}
