package id.teken.signing.verification;

import id.teken.signing.verification.CopyReport.TextChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The words of two documents, line by line. */
final class TextComparison {

    private static final int MOST_PAGES = 40;
    private static final int MOST_CHANGES = 12;
    private static final int LONGEST = 200;

    private TextComparison() {
    }

    /** Text of the first pages, for finding an address in it. */
    static String textOf(PDDocument document) throws IOException {
        BoundedText stripper = new BoundedText();
        stripper.setEndPage(MOST_PAGES);
        return stripper.getText(document);
    }

    static List<TextChange> changes(PDDocument before, PDDocument after) throws IOException {
        List<TextChange> changes = new ArrayList<>();
        int pages = Math.min(MOST_PAGES, Math.max(before.getNumberOfPages(), after.getNumberOfPages()));
        for (int page = 1; page <= pages && changes.size() < MOST_CHANGES; page++) {
            List<String> gone = new ArrayList<>(lines(before, page));
            List<String> come = new ArrayList<>(lines(after, page));
            Set<String> kept = new LinkedHashSet<>(gone);
            gone.removeAll(new LinkedHashSet<>(come));
            come.removeAll(kept);
            for (int i = 0; i < Math.max(gone.size(), come.size()) && changes.size() < MOST_CHANGES; i++) {
                changes.add(new TextChange(page, i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : ""));
            }
        }
        return changes;
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        if (page > document.getNumberOfPages()) {
            return List.of();
        }
        BoundedText stripper = new BoundedText();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).lines().map(line -> line.strip().replaceAll("\\p{C}", ""))
                .filter(line -> !line.isEmpty()).map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line).toList();
    }
}
