package id.teken.evaluation;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A reward or sanction as it was typed.
 *
 * @param year   whose results it rests on
 * @param what   what was decided, for example a certificate or a written reprimand
 * @param reason the results it rests on
 */
public record MeritForm(UUID unitId, Integer year, Merit.Kind kind, String what, String reason, String documentNumber, LocalDate documentDate) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NUMBER = 200;

    public MeritForm {
        what = PlainText.clean(what);
        reason = PlainText.clean(reason);
        documentNumber = PlainText.clean(documentNumber);
    }

    /** @throws Refusal (invalid) naming every field that must be mended */
    void check(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (unitId == null) {
            problems.add(new Problem("unitId", "merit.unit"));
        }
        if (year == null || year < 2000 || year > today.getYear()) {
            problems.add(new Problem("year", "merit.year"));
        }
        if (kind == null) {
            problems.add(new Problem("kind", "merit.kind.missing"));
        }
        text("what", what, LONGEST, problems);
        text("reason", reason, LONGEST, problems);
        text("documentNumber", documentNumber, LONGEST_NUMBER, problems);
        if (documentDate == null || documentDate.isAfter(today)) {
            problems.add(new Problem("documentDate", "merit.date"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void text(String field, String text, int longest, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(new Problem(field, "merit.missing"));
        } else if (text.length() > longest) {
            problems.add(new Problem(field, "refusal.long", longest));
        }
    }
}
