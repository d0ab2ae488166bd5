package id.teken.agreement;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of the statement, as templates: {@value #YEAR} stands for the year of the agreement, everything else for itself. Each line
 * becomes a paragraph.
 *
 * @param opening        sentence above the parties
 * @param statement      what the two parties promise
 * @param openingAlone   as {@code opening}, where one signs alone
 * @param statementAlone as {@code statement}, where one signs alone
 */
public record StatementTexts(String opening, String statement, String openingAlone, String statementAlone) {

    /** What the year takes the place of. */
    public static final String YEAR = "{tahun}";
    /** More does not fit on the page with the signatures. */
    public static final int LONGEST_OPENING = 1_000;
    /** As {@link #LONGEST_OPENING}. */
    public static final int LONGEST_STATEMENT = 3_000;
    private static final int MOST_PARAGRAPHS = 12;

    /** The product's own words. */
    public static StatementTexts product() {
        return new StatementTexts(AgreementWording.opening(YEAR, true), String.join("\n", AgreementWording.statement(YEAR, true)),
                AgreementWording.opening(YEAR, false), String.join("\n", AgreementWording.statement(YEAR, false)));
    }

    /** @throws Refusal (invalid) for a text that is missing or too long for its page */
    StatementTexts checked() {
        List<Problem> problems = new ArrayList<>();
        var checked = new StatementTexts(check("opening", opening, LONGEST_OPENING, problems), check("statement", statement, LONGEST_STATEMENT, problems),
                check("openingAlone", openingAlone, LONGEST_OPENING, problems),
                check("statementAlone", statementAlone, LONGEST_STATEMENT, problems));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return checked;
    }

    String opening(int year, boolean twoParties) {
        return forYear(twoParties ? opening : openingAlone, year);
    }

    List<String> statement(int year, boolean twoParties) {
        return paragraphs(forYear(twoParties ? statement : statementAlone, year)).toList();
    }

    private static String forYear(String text, int year) {
        return text.replace(YEAR, String.valueOf(year));
    }

    private static Stream<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String check(String path, String typed, int most, List<Problem> problems) {
        String clean = PlainText.clean(typed);
        if (clean.isEmpty()) {
            problems.add(new Problem(path, "agreement.field.missing"));
        } else if (clean.length() > most) {
            problems.add(new Problem(path, "refusal.long", most));
        } else if (paragraphs(clean).count() > MOST_PARAGRAPHS) {
            problems.add(new Problem(path, "wording.paragraphs", MOST_PARAGRAPHS));
        }
        return clean;
    }
}
