package id.teken.agreement;

import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.UnitPlan;
import id.teken.planning.documents.PlanWords;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The annex of an agreement that was signed on paper, as a table: a row for each indicator and each program. What a row of an
 * indicator leaves out comes from the plan, where it has an indicator of this name.
 *
 * @param lineAt    line in the file of each indicator
 * @param programAt line in the file of each program
 * @param supported by line in the file, the indicator of the agreement above that the line supports, as it was typed
 */
public record PaperSheet(List<LineData> lines, List<ProgramData> programs, List<Integer> lineAt, List<Integer> programAt,
        Map<Integer, String> supported, List<Problem> problems) {

    /** The first row. */
    public static final List<String> HEAD = List.of("Bagian", "Sasaran", "Indikator / Program", "Satuan", "Target / Anggaran", "Bobot", "Jenis",
            "Arah", "Perhitungan", "Frekuensi", "Hasil tahun lalu / Sumber dana", "Mendukung indikator atasan");
    /** Invented rows that show how each kind is written. */
    public static final List<List<Object>> EXAMPLE = List.of(
            List.of("Indikator", "Meningkatnya derajat kesehatan", "Usia harapan hidup", "tahun", "71,5", "60", "Hasil", "Naik", "Non Kumulatif",
                    "Tahunan", "71,2", ""),
            List.of("Indikator", "Meningkatnya derajat kesehatan", "Bayi yang diimunisasi lengkap", "persen", "95", "40", "Keluaran", "Naik",
                    "Non Kumulatif", "Triwulanan", "93", ""),
            List.of("Program", "", "Program Upaya Kesehatan", "", 1_250_000_000L, "", "", "", "", "", "APBD", ""));

    private static final int SUPPORTED = 11;
    /** What is not said and not planned. */
    private static final String UNSAID = "";

    /** As the plan has it. */
    static PaperSheet of(UnitPlan plan) {
        List<LineData> lines = Drafting.lines(plan.indicators());
        List<ProgramData> programs = Drafting.programs(plan.budgets());
        return new PaperSheet(lines, programs, lines.stream().map(line -> 0).toList(), programs.stream().map(program -> 0).toList(),
                Map.of(), lines.isEmpty() ? List.of(new Problem("", "takeover.noPlan")) : List.of());
    }

    static PaperSheet read(Table table, UnitPlan plan) {
        var sheet = new PaperSheet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(),
                new ArrayList<>(table.problems()));
        for (Csv.Row row : table.rows()) {
            String part = cell(row, 0).toLowerCase(Locale.ROOT);
            switch (part) {
                case "bagian" -> { }
                case "indikator" -> sheet.line(row, plan.indicator(cell(row, 2)));
                case "program" -> {
                    sheet.programs.add(new ProgramData(null, cell(row, 2), cell(row, 4), cell(row, 10)));
                    sheet.programAt.add(row.line());
                }
                default -> sheet.problems.add(new Problem(String.valueOf(row.line()), "takeover.part", cell(row, 0)));
            }
        }
        if (sheet.lines.isEmpty() && sheet.problems.isEmpty()) {
            sheet.problems.add(new Problem("1", "table.empty"));
        }
        if (sheet.programs.isEmpty()) {
            Drafting.programs(plan.budgets()).forEach(program -> {
                sheet.programs.add(program);
                sheet.programAt.add(0);
            });
        }
        return sheet;
    }

    private void line(Csv.Row row, Optional<PlannedIndicator> planned) {
        IndicatorKind kind = word(row, 6, PlanWords.kind(cell(row, 6)), planned.map(PlannedIndicator::kind), IndicatorKind.OUTCOME);
        Target.Direction direction = word(row, 7, PlanWords.direction(cell(row, 7)), planned.map(PlannedIndicator::direction), Target.Direction.HIGHER);
        Calculation calculation = word(row, 8, PlanWords.calculation(cell(row, 8)), planned.map(PlannedIndicator::calculation),
                Calculation.NON_CUMULATIVE);
        Frequency frequency = word(row, 9, PlanWords.frequency(cell(row, 9)), planned.map(PlannedIndicator::frequency), Frequency.ANNUAL);
        lines.add(new LineData(null, or(cell(row, 1), planned.map(PlannedIndicator::objective)), cell(row, 2),
                kind, or(cell(row, 3), planned.map(PlannedIndicator::measure)), or(cell(row, 4), planned.map(PlannedIndicator::target)), direction,
                calculation, frequency, cell(row, 5), UNSAID, UNSAID, or(cell(row, 10), planned.map(PlannedIndicator::lastResult))));
        lineAt.add(row.line());
        if (!cell(row, SUPPORTED).isEmpty()) {
            supported.put(row.line(), cell(row, SUPPORTED));
        }
    }

    /** The same with the lines of the agreement above that are named in it. */
    PaperSheet supporting(List<Line> above) {
        List<LineData> linked = new ArrayList<>();
        List<Problem> told = new ArrayList<>(problems);
        for (int at = 0; at < lines.size(); at++) {
            String name = supported.get(lineAt.get(at));
            Optional<Line> line = above.stream().filter(one -> UnitPlan.same(one.indicator(), name == null ? "" : name)).findFirst();
            if (name != null && line.isEmpty()) {
                told.add(new Problem(String.valueOf(lineAt.get(at)), "takeover.supported", name));
            }
            linked.add(name == null || line.isEmpty() ? lines.get(at) : lines.get(at).supporting(line.get().origin()));
        }
        return new PaperSheet(linked, programs, lineAt, programAt, supported, told);
    }

    private <T> T word(Csv.Row row, int column, Optional<T> read, Optional<T> planned, T otherwise) {
        if (cell(row, column).isEmpty()) {
            return planned.orElse(otherwise);
        }
        if (read.isEmpty()) {
            problems.add(new Problem(String.valueOf(row.line()), "roster.word", HEAD.get(column), cell(row, column)));
        }
        return read.orElse(otherwise);
    }

    private static String or(String typed, Optional<String> planned) {
        return typed.isEmpty() ? planned.orElse(UNSAID) : typed;
    }

    private static String cell(Csv.Row row, int column) {
        return PlanWords.cell(row.cell(column));
    }
}
