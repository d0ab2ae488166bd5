package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.evaluation.Assessing;
import id.teken.evaluation.Assessment;
import id.teken.evaluation.EvidenceDesk;
import id.teken.evaluation.MonthOrder;
import id.teken.evaluation.Rating;
import id.teken.evaluation.Ratings;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.ReportReader.Row;
import id.teken.government.OrgUnit;
import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One month of all units in a table, where the Sekda confirms the proposals; and one report, to decide otherwise. */
@Controller
class MonthPages {

    private final ReportReader reader;
    private final Assessing assessing;
    private final EvidenceDesk evidence;
    private final Ratings ratings;
    private final Forms forms;
    private final MessageSource messages;

    MonthPages(ReportReader reader, Assessing assessing, EvidenceDesk evidence, Ratings ratings, Forms forms, MessageSource messages) {
        this.reader = reader;
        this.assessing = assessing;
        this.evidence = evidence;
        this.ratings = ratings;
        this.forms = forms;
        this.messages = messages;
    }

    /** A row of the table, printed. */
    record Line(Row row, String achievement, String absorption, String proposal, String score, Rating rating) {

        public String unit() {
            return row.name();
        }
    }

    @GetMapping("/kinerja")
    String month(@RequestParam(required = false) Integer tahun, @RequestParam(required = false) Integer bulan,
            @RequestParam(defaultValue = "unit") String urut, @RequestParam(defaultValue = "1") int hal, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        requireGovernment(person);
        YearMonth newest = tahun == null || bulan == null ? reader.newestMonth() : null;
        int year = tahun == null ? newest.getYear() : tahun;
        int month = bulan == null ? newest.getMonthValue() : bulan;
        if (year < 2000 || year > 2100 || month < 1 || month > 12) {
            throw Refusal.unknown("refusal.unknown");
        }
        MonthOrder order = Stream.of(MonthOrder.values()).filter(one -> one.name().equalsIgnoreCase(urut)).findFirst().orElse(MonthOrder.UNIT);
        ReportReader.MonthPage page = reader.page(year, month, order, hal, person);
        List<Line> lines = page.rows().stream().map(row -> line(row, row.report().assessment().achievement())).toList();
        YearMonth shown = YearMonth.of(year, month);
        model.addAttribute("lines", lines);
        List<Line> posts = reader.posts(year, month, person).stream().map(row -> line(row, row.report().assessment().achievement())).toList();
        model.addAttribute("posts", posts);
        model.addAttribute("yours", Stream.concat(lines.stream(), posts.stream()).filter(line -> line.row().yours()).count());
        model.addAttribute("year", year);
        model.addAttribute("month", month);
        model.addAttribute("monthName", Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale));
        model.addAttribute("before", shown.minusMonths(1));
        model.addAttribute("after", shown.plusMonths(1));
        model.addAttribute("page", page);
        model.addAttribute("order", order.name().toLowerCase(Locale.ROOT));
        model.addAttribute("columns", List.of("unit", "state", "achievement", "absorption", "proposal", "score"));
        return "month";
    }

    @PostMapping("/kinerja/terima")
    String confirm(@RequestParam(required = false) List<UUID> id, @RequestParam MultiValueMap<String, String> form, @RequestParam int tahun, @RequestParam int bulan,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireGovernment(person);
        List<UUID> ids = id == null ? List.of() : id;
        Map<UUID, Refusal> refused = assessing.confirmAll(ids, seen(form.get("usulan")), person);
        Map<UUID, OrgUnit> units = reader.unitsOf(refused.keySet(), person);
        after.addFlashAttribute("confirmed", ids.stream().distinct().count() - refused.size());
        after.addFlashAttribute("refused", refused.entrySet().stream().map(entry -> (units.containsKey(entry.getKey())
                ? units.get(entry.getKey()).name() + ": " : "") + messages.getMessage(entry.getValue().key(),
                        entry.getValue().arguments(), locale)).toList());
        return "redirect:/kinerja?tahun=" + tahun + "&bulan=" + bulan;
    }

    @GetMapping("/kinerja/{id}")
    String report(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        requireGovernment(person);
        ReportReader.Reading reading = reader.read(id, person);
        model.addAttribute("reading", reading);
        model.addAttribute("report", reading.report());
        model.addAttribute("evidence", evidence.of(id, person));
        model.addAttribute("lines", reading.sheet().due());
        model.addAttribute("percents", reading.sheet().due().stream()
                .map(line -> line.achievement().percent().map(MonthPages::print).orElse("–")).toList());
        model.addAttribute("printed", line(new Row(reading.report(), reading.unit(), reading.post(), false, false),
                reading.sheet().mean().mean().orElse(null)));
        model.addAttribute("monthName", Month.of(reading.report().month()).getDisplayName(TextStyle.FULL_STANDALONE, locale));
        return "month-report";
    }

    @PostMapping("/kinerja/{id}/nilai")
    String assess(@PathVariable UUID id, @RequestParam(defaultValue = "") String score, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String usulan, @AuthenticationPrincipal Person person, Locale locale, Model model, HttpServletResponse response, RedirectAttributes after) {
        requireGovernment(person);
        FormProblems problems = forms.attempt(() -> assessing.assess(id, person, score, reason, usulan));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "month.assessed");
            return "redirect:/kinerja/" + id;
        }
        Forms.show(model, "assess", problems);
        model.addAttribute("score", score);
        model.addAttribute("reason", reason);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return report(id, person, locale, model);
    }

    /** Proposals as they were shown: "id=98,00". */
    /** As they were sent: a single parameter of a list would be cut at the decimal comma. */
    private static Map<UUID, String> seen(List<String> typed) {
        return (typed == null ? List.<String>of() : typed).stream().filter(one -> one.matches("[0-9a-f-]{36}=[0-9,]*"))
                .collect(Collectors.toMap(one -> UUID.fromString(one.substring(0, 36)), one -> one.substring(37), (one, other) -> other));
    }

    private Line line(Row row, BigDecimal achievement) {
        Assessment given = row.report().assessment();
        return new Line(row, print(achievement), print(given.absorption()), print(given.proposal()), print(given.score()),
                given.score() == null ? null : ratings.of(given.score()));
    }

    private static String print(BigDecimal number) {
        return number == null ? null : IndonesianNumber.printTwoPlaces(number);
    }

    private static void requireGovernment(Person person) {
        if (person.government() == null) {
            throw Refusal.unknown("refusal.unknown");
        }
    }
}
