package id.teken.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All lines of an agreement as they stand in a month.
 *
 * @param mean over the lines that are due
 */
public record ReportSheet(List<SheetLine> lines, RollUp mean) {

    /** In the agreement's order. */
    public List<SheetLine> due() {
        return lines.stream().filter(SheetLine::isDue).toList();
    }

    Optional<SheetLine> due(UUID lineId) {
        return lines.stream().filter(line -> line.isDue() && line.promise().lineId().equals(lineId)).findFirst();
    }
}
