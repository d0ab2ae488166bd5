package id.teken.portal.web.alignment;

import id.teken.agreement.AgreementReader;
import id.teken.agreement.AlignmentReport.Row;
import id.teken.agreement.Remark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private static final List<String> HEAD = List.of("unitCode", "unit", "post", "state", "severity", "kind", "place", "line", "text", "waiver", "link");

    private final MessageSource messages;

    AlignmentWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One remark.
     *
     * @param place  number of the line or program in the annex, or null
     * @param about  what a remark on the whole agreement is about, or null
     * @param waiver why Bappeda declared it wrong, or null
     * @param link   page and place where it can be seen
     */
    record RemarkView(Remark.Kind code, Remark.Severity severity, String severityLabel, String text, String unitCode, String unit, String post,
            UUID agreementId, String stateLabel, UUID placeId, Integer place, String line, String about, String waiver, String waivedBy,
            String link) {

        /** What the address of the form for waiving says about this remark; null where there is no agreement. */
        public String waiving() {
            return agreementId == null ? null : "&agreement=" + agreementId + "&kind=" + code
                    + (placeId == null ? "" : "&place=" + placeId) + (about == null ? "" : "&about=" + encoded(about));
        }

        /** Number and words of the line or program; null for the whole agreement. */
        public String where() {
            return place == null ? line : place + ". " + line;
        }

        /** Which of the unit's agreements: the post's, and how far it is. */
        public String which() {
            return stateLabel == null ? null : post == null ? stateLabel : post + ", " + stateLabel;
        }

        /** For a class of the style sheet. */
        public String style() {
            return "tk-severity-" + severity.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Address of the list, as a person filtered it. */
    String listed(AlignmentPages.Filter filter, int page, int year) {
        return "/keselarasan" + asked(filter, page, year);
    }

    /** Address of the form for waiving, which comes back to the same place of the list. */
    String waiving(AlignmentPages.Filter filter, int year) {
        return "/keselarasan/kesampingkan" + asked(filter, filter.page(), year);
    }

    /** Address of the form for letting it count again. */
    String again(AlignmentPages.Filter filter, int year) {
        return "/keselarasan/berlakukan" + asked(filter, filter.page(), year);
    }

    private static String asked(AlignmentPages.Filter filter, int page, int year) {
        return "?tahun=" + year + (filter.jenis() == null ? "" : "&jenis=" + filter.jenis()) + (filter.bobot() == null ? "" : "&bobot=" + filter.bobot())
                + (filter.unit() == null ? "" : "&unit=" + filter.unit()) + (filter.abaikan() == null ? "" : "&abaikan=" + filter.abaikan())
                + (page > 1 ? "&hal=" + page : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One remark of an agreement that is being read. */
    RemarkView view(AgreementReader.Reading reading, Remark remark, Locale locale) {
        Integer place = null;
        String line = null;
        for (int at = 0; at < reading.lines().size(); at++) {
            if (reading.lines().get(at).id().equals(remark.lineId())) {
                place = at + 1;
                line = reading.lines().get(at).indicator();
            }
        }
        for (int at = 0; at < reading.programs().size(); at++) {
            if (reading.programs().get(at).id().equals(remark.programId())) {
                place = at + 1;
                line = reading.programs().get(at).name();
            }
        }
        return view(new Row(remark, reading.agreement().id(), reading.agreement().state(), reading.unit().code(), reading.unit().name(), reading.post(), place,
                line, null, null), locale);
    }

    RemarkView view(Row row, Locale locale) {
        Remark remark = row.remark();
        boolean unallotted = remark.kind() == Remark.Kind.ALLOTTED_TO_NOBODY;
        UUID place = remark.lineId() == null ? remark.programId() : remark.lineId();
        String anchor = remark.lineId() != null ? "#baris-" + row.place() : remark.programId() != null ? "#program-" + row.place() : "";
        return new RemarkView(remark.kind(), remark.severity(), text("severity." + remark.severity(), locale),
                messages.getMessage("remark." + remark.kind(), remark.arguments(), locale), row.unitCode(), row.unit(), row.post(), row.agreementId(),
                row.state() == null ? null : text("agreement.state." + row.state(), locale), place, row.place(),
                unallotted ? text("alignment.plan", locale) : row.text(), remark.about(), row.waiver(),
                row.waivedBy(), unallotted ? "/perencanaan" : row.agreementId() == null ? null : "/perjanjian/" + row.agreementId() + anchor);
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
            cells.add(view.post());
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
