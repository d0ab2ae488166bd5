package id.teken.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happened to the agreements of the demo, in order: this year's are signed, next year's stand where their story ends. */
final class DemoStories {

    /** What somebody did. */
    enum Kind {
        SUBMIT, ACCEPT, ASK, CORRECT, APPROVE, REJECT, KEEP, DROP, ANSWER, CONFIRM, OBJECT, SIGN, COUNTERSIGN;

        /** Questions and corrections that follow each other make one review. */
        boolean isPartOfReview() {
            return this == ASK || this == CORRECT;
        }
    }

    /**
     * One act of the story.
     *
     * @param place  indicator or program it is about, or empty
     * @param change what a correction adds to the target or budget, with its sign
     * @param words  reason, question or answer
     */
    record Act(Kind kind, String place, String change, String words) {
    }

    private static final List<Act> SIGNED_AT_ONCE = Stream.of(Kind.SUBMIT, Kind.ACCEPT, Kind.SIGN, Kind.COUNTERSIGN)
            .map(kind -> new Act(kind, "", "", "")).toList();

    private final List<Map<String, String>> rows = DemoFile.rows("stories");

    List<Act> thisYear(String unitCode) {
        List<Act> story = of("THIS", unitCode);
        return story.isEmpty() ? SIGNED_AT_ONCE : story;
    }

    List<Act> nextYear(String unitCode) {
        return of("NEXT", unitCode);
    }

    private List<Act> of(String year, String unitCode) {
        return rows.stream().filter(row -> row.get("year").equals(year) && row.get("unit").equals(unitCode))
                .map(row -> new Act(Kind.valueOf(row.get("act")), row.get("place"), row.get("change"), row.get("words"))).toList();
    }
}
