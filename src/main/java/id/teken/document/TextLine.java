package id.teken.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One printed line of a longer text.
 *
 * @param last true where the text or its paragraph ends, so that the line is not stretched
 */
record TextLine(String text, boolean last) {

    private static final String ELLIPSIS = "…";

    /** Breaks at spaces, and inside a word only if the word alone is wider than the measure. An empty text has no line. */
    static List<TextLine> wrap(String text, double measure, ToDoubleFunction<String> width) {
        List<TextLine> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\n")) {
            wrapParagraph(paragraph.strip(), measure, width, lines);
        }
        return lines;
    }

    /** As {@link #wrap}, but cut off after so many lines, with an ellipsis where something is missing. */
    static List<TextLine> wrapAtMost(int most, String text, double measure, ToDoubleFunction<String> width) {
        List<TextLine> lines = wrap(text, measure, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<TextLine> kept = new ArrayList<>(lines.subList(0, most));
        String end = kept.get(most - 1).text();
        while (!end.isEmpty() && width.applyAsDouble(end + ELLIPSIS) > measure) {
            end = end.substring(0, end.offsetByCodePoints(end.length(), -1));
        }
        kept.set(most - 1, new TextLine(end + ELLIPSIS, true));
        return kept;
    }

    private static void wrapParagraph(String paragraph, double measure, ToDoubleFunction<String> width, List<TextLine> lines) {
        double space = width.applyAsDouble(" ");
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : paragraph.split(" +")) {
            if (word.isEmpty()) {
                continue;
            }
            double wide = width.applyAsDouble(word);
            if (!line.isEmpty() && used + space + wide > measure) {
                lines.add(new TextLine(line.toString(), false));
                line.setLength(0);
                used = 0;
            }
            while (wide > measure) {
                int fits = charactersThatFit(word, measure, width);
                lines.add(new TextLine(word.substring(0, fits), false));
                word = word.substring(fits);
                wide = width.applyAsDouble(word);
            }
            used += line.isEmpty() ? wide : space + wide;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(new TextLine(line.toString(), true));
        }
    }

    private static int charactersThatFit(String word, double measure, ToDoubleFunction<String> width) {
        int end = word.offsetByCodePoints(0, 1);
        double used = width.applyAsDouble(word.substring(0, end));
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            used += width.applyAsDouble(word.substring(end, next));
            if (used > measure) {
                break;
            }
            end = next;
        }
        return end;
    }
}
