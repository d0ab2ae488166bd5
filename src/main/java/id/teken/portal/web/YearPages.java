package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.evaluation.MonthMark;
import id.teken.evaluation.YearStanding;
import id.teken.government.OfficeTime;
import id.teken.report.RankedUnit;
import id.teken.report.YearOrder;
import id.teken.report.YearReader;
import id.teken.report.YearRebuilding;
import id.teken.report.YearTotals;
import id.teken.values.IndonesianNumber;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year of the government: totals, ranking, and every month of every unit in one table. */
@Controller
class YearPages {

    private static final int MONTHS = 12;

    private final YearReader reader;
    private final YearRebuilding rebuilding;
    private final OfficeTime time;

    YearPages(YearReader reader, YearRebuilding rebuilding, OfficeTime time) {
        this.reader = reader;
        this.rebuilding = rebuilding;
        this.time = time;
    }

    /**
     * A figure for the table and for the chart.
     *
     * @param printed "–" where there is none
     * @param value   with a point; "" where there is none
     */
    record Figure(String printed, String value) {

        static Figure of(Optional<BigDecimal> number) {
            return new Figure(number.map(IndonesianNumber::printTwoPlaces).orElse("–"), number.map(BigDecimal::toPlainString).orElse(""));
        }
    }

    /** Lines that stand alike. */
    record Count(String word, long lines, Figure share) {
    }

    /** A month of a unit; kind NOT_OPEN and no report where none was opened. */
    record Cell(String kind, String achievement, MonthMark mark) {

        static Cell of(MonthMark mark) {
            return mark == null ? new Cell("NOT_OPEN", null, null) : new Cell(mark.kind().name(),
                    mark.achievement() == null ? null : IndonesianNumber.printTwoPlaces(mark.achievement()), mark);
        }
    }

    /** @param until name of the last month with a verified report, or null */
    record Line(RankedUnit unit, String until, Figure achievement, Figure absorption, Figure efficiency, List<Cell> months) {

        public YearStanding standing() {
            return unit.year().standing();
        }
    }

    @GetMapping("/kinerja/tahun")
    String year(@RequestParam(required = false) Integer tahun, @RequestParam(defaultValue = "RANK") YearOrder urut,
            @RequestParam(defaultValue = "1") int hal, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        YearReader.Year read = reader.read(tahun == null ? time.today().getYear() : tahun, urut, hal, person);
        YearTotals totals = read.totals();
        model.addAttribute("year", read.year());
        model.addAttribute("read", read);
        model.addAttribute("totals", totals);
        model.addAttribute("achievement", Figure.of(totals.achievement()));
        model.addAttribute("absorption", Figure.of(totals.absorption()));
        model.addAttribute("efficiency", Figure.of(totals.efficiency()));
        model.addAttribute("counts", List.of(count("notMet", totals.notMet(), totals), count("met", totals.met(), totals),
                count("exceeded", totals.exceeded(), totals), count("noData", totals.unknown(), totals)));
        model.addAttribute("lines", read.units().stream().map(unit -> line(unit, locale)).toList());
        model.addAttribute("months", IntStream.rangeClosed(1, MONTHS).mapToObj(month -> name(month, TextStyle.SHORT_STANDALONE, locale)).toList());
        model.addAttribute("mayRebuild", person.has(Role.ORGANIZATION));
        return "year";
    }

    /** Makes the year anew, for whoever doubts it. */
    @PostMapping("/kinerja/tahun/susun")
    String rebuild(@RequestParam int tahun, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        rebuilding.rebuild(tahun, person);
        after.addFlashAttribute("done", "year.rebuilt");
        return "redirect:/kinerja/tahun?tahun=" + tahun;
    }

    private static Count count(String word, long lines, YearTotals totals) {
        return new Count(word, lines, Figure.of(Optional.of(totals.share(lines))));
    }

    private static Line line(RankedUnit unit, Locale locale) {
        int until = unit.year().standing().until();
        return new Line(unit, until == 0 ? null : name(until, TextStyle.FULL_STANDALONE, locale),
                Figure.of(Optional.ofNullable(unit.year().standing().achievement())), Figure.of(unit.year().absorption()),
                Figure.of(unit.year().efficiency()),
                IntStream.rangeClosed(1, MONTHS).mapToObj(month -> Cell.of(unit.months().get(month))).toList());
    }

    private static String name(int month, TextStyle style, Locale locale) {
        return Month.of(month).getDisplayName(style, locale);
    }
}
