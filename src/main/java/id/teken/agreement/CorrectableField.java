package id.teken.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.IndonesianNumber;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.util.Arrays;
import java.util.function.Predicate;

/** The fields that a correction may change, and what a value of each must look like. */
public enum CorrectableField {
    OBJECTIVE("objective", filled(DraftProblems.LONG)), INDICATOR("indicator", filled(DraftProblems.LONG)),
    KIND("kind", oneOf(IndicatorKind.class)), UNIT("unit", filled(DraftProblems.SHORT)),
    TARGET("target", value -> Target.parse(value).isPresent()), DIRECTION("direction", oneOf(Target.Direction.class)),
    CALCULATION("calculation", oneOf(Calculation.class)), FREQUENCY("frequency", oneOf(Frequency.class)),
    WEIGHT("weight", value -> IndonesianNumber.parse(value).filter(number -> number.signum() > 0).isPresent()),
    DATA_SOURCE("dataSource", atMost(DraftProblems.LONG)), BASELINE("baseline", atMost(DraftProblems.LONG)),
    PROGRAM_NAME("name", filled(DraftProblems.LONG)), BUDGET("budget", value -> Rupiah.parse(value).isPresent()),
    FUND_SOURCE("source", atMost(DraftProblems.LONG));

    private final String json;
    private final Predicate<String> wellFormed;

    CorrectableField(String json, Predicate<String> wellFormed) {
        this.json = json;
        this.wellFormed = wellFormed;
    }

    /** Name of the field in the line or program of the API. */
    @JsonValue
    public String json() {
        return json;
    }

    /** @throws IllegalArgumentException if there is no such field */
    @JsonCreator
    public static CorrectableField of(String json) {
        return Arrays.stream(values()).filter(field -> field.json.equals(json)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field " + json));
    }

    public boolean belongsToProgram() {
        return compareTo(PROGRAM_NAME) >= 0;
    }

    boolean accepts(String value) {
        return wellFormed.test(value);
    }

    String read(LineData line) {
        return switch (this) {
            case OBJECTIVE -> line.objective();
            case INDICATOR -> line.indicator();
            case KIND -> line.kind().name();
            case UNIT -> line.unit();
            case TARGET -> line.target();
            case DIRECTION -> line.direction().name();
            case CALCULATION -> line.calculation().name();
            case FREQUENCY -> line.frequency().name();
            case WEIGHT -> line.weight();
            case DATA_SOURCE -> line.dataSource();
            case BASELINE -> line.baseline();
            default -> throw new IllegalArgumentException(this + " is no field of a line");
        };
    }

    String read(ProgramData program) {
        return switch (this) {
            case PROGRAM_NAME -> program.name();
            case BUDGET -> program.budget();
            case FUND_SOURCE -> program.source();
            default -> throw new IllegalArgumentException(this + " is no field of a program");
        };
    }

    LineData write(LineData line, String value) {
        return new LineData(line.id(),
                this == OBJECTIVE ? value : line.objective(),
                this == INDICATOR ? value : line.indicator(),
                this == KIND ? IndicatorKind.valueOf(value) : line.kind(),
                this == UNIT ? value : line.unit(),
                this == TARGET ? value : line.target(),
                this == DIRECTION ? Target.Direction.valueOf(value) : line.direction(),
                this == CALCULATION ? Calculation.valueOf(value) : line.calculation(),
                this == FREQUENCY ? Frequency.valueOf(value) : line.frequency(),
                this == WEIGHT ? value : line.weight(),
                this == DATA_SOURCE ? value : line.dataSource(),
                this == BASELINE ? value : line.baseline(), line.lastResult(), line.supports(), line.rollUp());
    }

    ProgramData write(ProgramData program, String value) {
        return new ProgramData(program.id(), this == PROGRAM_NAME ? value : program.name(),
                this == BUDGET ? value : program.budget(), this == FUND_SOURCE ? value : program.source());
    }

    private static Predicate<String> filled(int longest) {
        return atMost(longest).and(value -> !value.isBlank());
    }

    private static Predicate<String> atMost(int longest) {
        return value -> value.length() <= longest;
    }

    private static <E extends Enum<E>> Predicate<String> oneOf(Class<E> values) {
        return value -> Arrays.stream(values.getEnumConstants()).anyMatch(constant -> constant.name().equals(value));
    }
}
