package id.teken.planning.documents;

import id.teken.document.Csv;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a row says of an indicator; a figure in another unit of measure than the row's own is told. */
final class IndicatorReader {

    private static final int LONGEST = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern WITH_WORD = Pattern.compile("(-?[\\d.,]+)\\s*([^\\d.,\\s].*)");
    private static final Set<String> WORDS_ONLY = Set.of("predikat", "opini");

    private final ColumnMap columns;
    private final ReadContext context;
    private final RowProblems problems;

    IndicatorReader(ColumnMap columns, ReadContext context, RowProblems problems) {
        this.columns = columns;
        this.context = context;
        this.problems = problems;
    }

    /** Never null: what cannot be read is told and replaced by what a blank cell means. */
    IndicatorPlan read(Csv.Row row, PlanKind document, List<Integer> years) {
        String measure = columns.cell(row, Field.MEASURE);
        if (measure.isEmpty() || measure.length() > LONGEST) {
            problems.add(row.line(), "plan.measure.missing");
        }
        Target.Direction direction = word(row, Field.DIRECTION, PlanWords::direction, Target.Direction.HIGHER);
        List<String> targets = new ArrayList<>();
        List<String> results = new ArrayList<>();
        if (!years.isEmpty()) {
            results.add(figure(row, Field.RESULT, years.get(0) - 1, measure));
        }
        for (int year : years) {
            String target = figure(row, Field.TARGET, year, measure);
            boolean range = Target.parse(target).filter(found -> found.scale() == Target.Scale.RANGE).isPresent();
            if (!target.isEmpty() && range != (direction == Target.Direction.RANGE)) {
                problems.add(row.line(), range ? "plan.target.range" : "plan.target.noRange", target);
            }
            targets.add(target);
            results.add(figure(row, Field.RESULT, year, measure));
        }
        if (targets.stream().allMatch(String::isEmpty)) {
            problems.add(row.line(), "plan.target.missing");
        }
        return new IndicatorPlan(measure, word(row, Field.KIND, PlanWords::kind, id.teken.planning.IndicatorKind.OUTCOME), direction,
                word(row, Field.CALCULATION, PlanWords::calculation, id.teken.planning.Calculation.NON_CUMULATIVE),
                word(row, Field.FREQUENCY, PlanWords::frequency, id.teken.planning.Frequency.ANNUAL),
                word(row, Field.IKU, PlanWords::truth, false), weight(row), figure(row, Field.BASELINE, 0, measure),
                figure(row, Field.END_TARGET, 0, measure), targets, results, document == PlanKind.RPJMD ? carriers(row) : List.of());
    }

    private <T> T word(Csv.Row row, Field field, Function<String, Optional<T>> reader, T otherwise) {
        String typed = columns.cell(row, field);
        return reader.apply(typed).orElseGet(() -> {
            problems.add(row.line(), "plan.word", field.heading(), typed);
            return otherwise;
        });
    }

    private String figure(Csv.Row row, Field field, int year, String measure) {
        String typed = columns.cell(row, field, year);
        String heading = new ColumnMap.Column(field, year).heading();
        if (typed.isEmpty() || typed.equals("-") || typed.equalsIgnoreCase("n/a")) {
            return "";
        }
        boolean wordsOnly = WORDS_ONLY.contains(measure.toLowerCase(Locale.ROOT));
        Optional<Target> plain = Target.parse(typed);
        if (plain.isPresent()) {
            boolean number = plain.get().scale() == Target.Scale.NUMBER || plain.get().scale() == Target.Scale.RANGE;
            if (wordsOnly && number) {
                problems.add(row.line(), "plan.target.measure", heading, typed, measure);
            }
            return typed;
        }
        Matcher parts = WITH_WORD.matcher(typed);
        if (parts.matches() && Target.parse(parts.group(1)).isPresent()) {
            if (!isMeasure(parts.group(2), measure)) {
                problems.add(row.line(), "plan.target.measure", heading, typed, measure);
            }
            return parts.group(1);
        }
        Optional<String> hint = IndonesianNumber.hint(typed);
        problems.add(row.line(), hint.isPresent() ? "plan.figure.point" : "plan.figure", heading, typed, hint.orElse(""));
        return "";
    }

    private static boolean isMeasure(String word, String measure) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        String own = measure.toLowerCase(Locale.ROOT);
        boolean percent = Set.of("%", "persen").contains(plain) && Set.of("%", "persen").contains(own);
        return percent || plain.equals(own);
    }

    private String weight(Csv.Row row) {
        String typed = columns.cell(row, Field.WEIGHT);
        boolean good = typed.isEmpty() || IndonesianNumber.parse(typed)
                .filter(number -> number.signum() > 0 && number.compareTo(HUNDRED) <= 0 && number.scale() <= 2).isPresent();
        if (!good) {
            problems.add(row.line(), "plan.weight", typed);
        }
        return good ? typed : "";
    }

    private List<UUID> carriers(Csv.Row row) {
        List<UUID> units = new ArrayList<>();
        String typed = columns.cell(row, Field.UNIT);
        Optional<UUID> whole = context.unit(typed);
        for (String one : whole.isPresent() ? new String[]{typed} : typed.split("[,;]")) {
            Optional<UUID> unit = context.unit(one);
            if (unit.isEmpty() && !one.isBlank()) {
                problems.add(row.line(), "spending.unit", one.strip());
            }
            unit.filter(id -> !units.contains(id)).ifPresent(units::add);
        }
        units.sort(null);
        return units;
    }
}
