package id.teken.evaluation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.data.jpa.domain.JpaSort;

/** By what the table of a month is sorted; of figures the worst comes first and what is not known last. */
public enum MonthOrder {
    UNIT(JpaSort.unsafe("u.name")),
    STATE(JpaSort.unsafe(inOrder())),
    ACHIEVEMENT(worst("assessment.achievement")),
    ABSORPTION(worst("assessment.absorption")),
    PROPOSAL(worst("assessment.proposal")),
    SCORE(worst("assessment.score"));

    private final Sort sort;

    MonthOrder(Sort first) {
        this.sort = first.and(JpaSort.unsafe("u.name")).and(Sort.by("id"));
    }

    Sort sort() {
        return sort;
    }

    /** In the order of the steps, not of their names. */
    private static String inOrder() {
        return Arrays.stream(ReportState.values()).map(state -> " when r.state = " + ReportState.class.getName() + "." + state + " then "
                + state.ordinal()).collect(Collectors.joining("", "(case", " else 99 end)"));
    }

    private static Sort worst(String figure) {
        return Sort.by(Order.asc(figure).nullsLast());
    }
}
