package id.teken.agreement;

import static id.teken.document.TextStyle.Align.CENTER;
import static id.teken.document.TextStyle.Align.LEFT;
import static id.teken.document.TextStyle.Align.RIGHT;

import id.teken.agreement.ActionPlanReader.PlannedLine;
import id.teken.agreement.ActionPlanReader.Reading;
import id.teken.document.Letterhead;
import id.teken.document.PdfWriter;
import id.teken.document.Table;
import id.teken.document.TextStyle;
import id.teken.document.Typeface;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an action plan: interim targets, then the steps. */
final class ActionPlanPdf {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final TextStyle HEAD = TextStyle.of(Typeface.BOLD, 13).aligned(CENTER);
    private static final TextStyle POST = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(CENTER);
    private static final TextStyle PLAIN = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(CENTER).spaced(0, 10);
    private static final TextStyle CAPTION = TextStyle.of(Typeface.BOLD, 10.5f).spaced(14, 5).keeping(80);

    private ActionPlanPdf() {
    }

    /** The same plan gives the same bytes. @param post whose plan it is, below the head of the unit; null for the unit's own */
    static byte[] render(Reading reading, Letterhead head, String post, String state) {
        String title = "Rencana Aksi Tahun " + reading.year();
        try (PdfWriter pdf = new PdfWriter(title + " " + reading.unit().name(), title + " – " + reading.unit().name())) {
            head.print(pdf);
            pdf.heading(1, title.toUpperCase(INDONESIAN), HEAD);
            if (post != null) {
                pdf.paragraph(post, POST);
            }
            pdf.paragraph(state, PLAIN);
            pdf.heading(2, "A. Target Antara", CAPTION);
            pdf.table(targets(reading));
            pdf.heading(2, "B. Langkah", CAPTION);
            pdf.table(steps(reading));
            return pdf.finish();
        }
    }

    private static Table targets(Reading reading) {
        return new Table(List.of(new Table.Column("No.", 7, CENTER), new Table.Column("Indikator", 38, LEFT),
                new Table.Column("Target setahun", 17, RIGHT), new Table.Column("Target antara", 38, LEFT)),
                reading.lines().stream().map(line -> List.of(line.number() + ".", line.line().indicator() + " (" + line.line().unit() + ")",
                        line.line().target(), interim(line))).toList(), Table.NONE, null);
    }

    private static Table steps(Reading reading) {
        return new Table(List.of(new Table.Column("Indikator", 9, CENTER), new Table.Column("Langkah", 37, LEFT),
                new Table.Column("Waktu", 16, LEFT), new Table.Column("Penanggung jawab", 18, LEFT), new Table.Column("Program", 20, LEFT)),
                reading.steps().stream().map(step -> List.of(number(reading, step), step.name(), span(step), step.personInCharge(),
                        step.program())).toList(), Table.NONE, null);
    }

    private static String interim(PlannedLine line) {
        return line.targets().stream().map(target -> ActionPlanFiles.month(target.month()) + " " + target.target())
                .collect(Collectors.joining("; "));
    }

    private static String number(Reading reading, StepData step) {
        return reading.lines().stream().filter(line -> line.line().id().equals(step.lineId())).map(line -> line.number() + ".").findFirst()
                .orElse("");
    }

    private static String span(StepData step) {
        if (step.firstMonth() == null || step.lastMonth() == null) {
            return "";
        }
        String first = Month.of(step.firstMonth()).getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, INDONESIAN);
        String last = Month.of(step.lastMonth()).getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, INDONESIAN);
        return first.equals(last) ? first : first + " – " + last;
    }
}
