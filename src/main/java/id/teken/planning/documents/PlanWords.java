package id.teken.planning.documents;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.PlainText;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of the tables, as they are written and as they are understood. */
public final class PlanWords {

    static final String LEGAL_BASIS = "Dasar Hukum";
    private static final Map<String, PlanLevel> LEVELS = Map.ofEntries(Map.entry("visi", PlanLevel.VISION),
            Map.entry("misi", PlanLevel.MISSION), Map.entry("tujuan", PlanLevel.GOAL), Map.entry("sasaran", PlanLevel.OBJECTIVE),
            Map.entry("sasaran strategis", PlanLevel.OBJECTIVE), Map.entry("program", PlanLevel.PROGRAM),
            Map.entry("kegiatan", PlanLevel.ACTIVITY), Map.entry("sub kegiatan", PlanLevel.SUB_ACTIVITY),
            Map.entry("indikator", PlanLevel.INDICATOR), Map.entry("indikator kinerja", PlanLevel.INDICATOR));
    private static final Map<String, IndicatorKind> KINDS = Map.of("", IndicatorKind.OUTCOME, "hasil", IndicatorKind.OUTCOME, "outcome",
            IndicatorKind.OUTCOME, "keluaran", IndicatorKind.OUTPUT, "output", IndicatorKind.OUTPUT, "proses", IndicatorKind.PROCESS,
            "process", IndicatorKind.PROCESS, "dampak", IndicatorKind.OUTCOME);
    private static final Map<String, Target.Direction> DIRECTIONS = Map.of("", Target.Direction.HIGHER, "naik", Target.Direction.HIGHER,
            "positif", Target.Direction.HIGHER, "tinggi", Target.Direction.HIGHER, "turun", Target.Direction.LOWER, "negatif",
            Target.Direction.LOWER, "rendah", Target.Direction.LOWER, "rentang", Target.Direction.RANGE);
    private static final Map<String, Calculation> CALCULATIONS = Map.of("", Calculation.NON_CUMULATIVE, "non kumulatif",
            Calculation.NON_CUMULATIVE, "non-kumulatif", Calculation.NON_CUMULATIVE, "nonkumulatif", Calculation.NON_CUMULATIVE, "kumulatif",
            Calculation.CUMULATIVE);
    private static final Map<String, Frequency> FREQUENCIES = Map.of("", Frequency.ANNUAL, "tahunan", Frequency.ANNUAL, "semesteran",
            Frequency.SEMESTER, "semester", Frequency.SEMESTER, "triwulanan", Frequency.QUARTERLY, "triwulan", Frequency.QUARTERLY,
            "bulanan", Frequency.MONTHLY);
    private static final Map<String, Boolean> TRUTHS = Map.of("", false, "tidak", false, "-", false, "ya", true, "iku", true, "v", true,
            "x", true, "1", true);
    private static final Pattern WHOLE_WITH_POINT = Pattern.compile("\\d+\\.00?");
    private static final Pattern SHIELDED = Pattern.compile("^'(?=[=+\\-@])");

    private PlanWords() {
    }

    /** What a cell says, without what makes spreadsheets take a text for a text. */
    public static String cell(String raw) {
        return SHIELDED.matcher(PlainText.clean(raw)).replaceFirst("");
    }

    static Optional<PlanLevel> level(String word) {
        return Optional.ofNullable(LEVELS.get(plain(word)));
    }

    static boolean isLegalBasis(String word) {
        return plain(word).equals(plain(LEGAL_BASIS));
    }

    static Optional<PlanKind> document(String word) {
        return switch (plain(word)) {
            case "rpjmd" -> Optional.of(PlanKind.RPJMD);
            case "renstra" -> Optional.of(PlanKind.RENSTRA);
            default -> Optional.empty();
        };
    }

    public static Optional<IndicatorKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(plain(word)));
    }

    public static Optional<Target.Direction> direction(String word) {
        return Optional.ofNullable(DIRECTIONS.get(plain(word)));
    }

    public static Optional<Calculation> calculation(String word) {
        return Optional.ofNullable(CALCULATIONS.get(plain(word)));
    }

    public static Optional<Frequency> frequency(String word) {
        return Optional.ofNullable(FREQUENCIES.get(plain(word)));
    }

    static Optional<Boolean> truth(String word) {
        return Optional.ofNullable(TRUTHS.get(plain(word)));
    }

    /** Codes that a spreadsheet took for numbers come with a comma. */
    static String code(String typed) {
        return typed.replace(',', '.').replaceAll("\\s+", "");
    }

    /** Exports write {@code 1250000.00}. */
    static Optional<Rupiah> money(String typed) {
        return Rupiah.parse(WHOLE_WITH_POINT.matcher(typed).matches() ? typed.substring(0, typed.indexOf('.')) : typed);
    }

    static String print(PlanLevel level) {
        return switch (level) {
            case VISION -> "Visi";
            case MISSION -> "Misi";
            case GOAL -> "Tujuan";
            case OBJECTIVE -> "Sasaran";
            case PROGRAM -> "Program";
            case ACTIVITY -> "Kegiatan";
            case SUB_ACTIVITY -> "Sub Kegiatan";
            case INDICATOR -> "Indikator";
        };
    }

    static String print(PlanKind kind) {
        return kind == PlanKind.RENSTRA ? "Renstra" : kind.name();
    }

    static String print(IndicatorKind kind) {
        return switch (kind) {
            case OUTCOME -> "Hasil";
            case OUTPUT -> "Keluaran";
            case PROCESS -> "Proses";
        };
    }

    static String print(Target.Direction direction) {
        return switch (direction) {
            case HIGHER -> "Naik";
            case LOWER -> "Turun";
            case RANGE -> "Rentang";
        };
    }

    static String print(Calculation calculation) {
        return calculation == Calculation.CUMULATIVE ? "Kumulatif" : "Non Kumulatif";
    }

    static String print(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> "Tahunan";
            case SEMESTER -> "Semesteran";
            case QUARTERLY -> "Triwulanan";
            case MONTHLY -> "Bulanan";
        };
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
