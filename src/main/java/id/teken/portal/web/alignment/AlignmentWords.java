package id.teken.portal.web.alignment;

import id.teken.agreement.AlignmentReport.Row;
import id.teken.agreement.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the alignment report into words, for pages, files and programs alike. */
@Component
class AlignmentWords {

    private static final List<String> HEAD = List.of("unitCode", "unit", "state", "severity", "kind", "place", "line", "text", "waiver", "link");

    private final MessageSource messages;

    AlignmentWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One remark.
     *
     * @param place  number of the line or program in the annex, or null
     * @param waiver why Bappeda declared it wrong, or null
     * @param link   page and place where it can be seen
     */
    record RemarkView(Remark.Kind code, Remark.Severity severity, String severityLabel, String text, String unitCode, String unit,
            UUID agreementId, String stateLabel, UUID placeId, Integer place, String line, String waiver, String waivedBy, String link) {
    }

    RemarkView view(Row row, Locale locale) {
        Remark remark = row.remark();
        UUID place = remark.lineId() == null ? remark.programId() : remark.lineId();
        String anchor = remark.lineId() != null ? "#baris-" + row.place() : remark.programId() != null ? "#program-" + row.place() : "";
        return new RemarkView(remark.kind(), remark.severity(), text("severity." + remark.severity(), locale),
                messages.getMessage("remark." + remark.kind(), remark.arguments(), locale), row.unitCode(), row.unit(), row.agreementId(),
                row.state() == null ? null : text("agreement.state." + row.state(), locale), place, row.place(), row.text(), row.waiver(),
                row.waivedBy(), row.agreementId() == null ? null : "/perjanjian/" + row.agreementId() + anchor);
    }

    List<String> head(Locale locale) {
        return HEAD.stream().map(column -> text("alignment.column." + column, locale)).toList();
    }

    List<List<Object>> table(Stream<Row> rows, Locale locale) {
        List<List<Object>> table = new ArrayList<>();
        rows.map(row -> view(row, locale)).forEach(view -> {
            List<Object> cells = new ArrayList<>();
            cells.add(view.unitCode());
            cells.add(view.unit());
            cells.add(view.stateLabel());
            cells.add(view.severityLabel());
            cells.add(text("alignment.kind." + view.code(), locale));
            cells.add(view.place());
            cells.add(view.line());
            cells.add(view.text());
            cells.add(view.waiver());
            cells.add(view.link());
            table.add(cells);
        });
        return table;
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
