package id.teken.agreement;

import id.teken.planning.Frequency;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interim targets that follow from a year's target alone, for as long as no action plan was approved: a line is
 * measured at the end of each of its periods, an annual one in December only. Where results add up, each period gets an
 * equal part, the last one what does not divide; else every period has the year's target.
 */
final class InterimTargets {

    private static final int YEAR = 12;
    private static final int PLACES = 2;

    private InterimTargets() {
    }

    /** Months, 1 to 12, at whose end a line of this frequency is measured. */
    static List<Integer> months(Frequency frequency) {
        int length = switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case SEMESTER -> 6;
            case ANNUAL -> YEAR;
        };
        return java.util.stream.IntStream.rangeClosed(1, YEAR / length).map(period -> period * length).boxed().toList();
    }

    static SortedMap<Integer, Target> of(Frequency frequency, Target target, boolean addsUp) {
        List<Integer> months = months(frequency);
        SortedMap<Integer, Target> interim = new TreeMap<>();
        months.forEach(month -> interim.put(month, target));
        if (addsUp) {
            int scale = Math.max(PLACES, target.low().scale());
            BigDecimal part = target.low().divide(BigDecimal.valueOf(months.size()), scale, RoundingMode.DOWN);
            BigDecimal rest = target.low().subtract(part.multiply(BigDecimal.valueOf(months.size() - 1L)));
            months.forEach(month -> interim.put(month, number(month == YEAR ? rest : part)));
        }
        return interim;
    }

    private static Target number(BigDecimal value) {
        return new Target(IndonesianNumber.print(value), value, value, Target.Scale.NUMBER);
    }
}
