package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.evaluation.Assessing;
import id.teken.evaluation.FigureData;
import id.teken.evaluation.MonthOpener;
import id.teken.evaluation.MonthOrder;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.Reporting;
import id.teken.evaluation.Verifying;
import id.teken.evaluation.YearClosing;
import id.teken.values.Given;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every act on a monthly report. Tasklist's forms and other programs use the same addresses; an act that is repeated by the
 * same person gives the same answer again.
 */
@RestController
@RequestMapping("/api/monthly-reports")
class MonthlyReportApi {

    record ReportDraft(Integer version, List<FigureData> figures, String obstacles, String followUp) {
    }

    record ReportSubmission(Integer version) {
    }

    /** @param version of the report that was looked at; may be left out */
    record Verification(Boolean accept, String reason, Integer version) {
    }

    /** @param proposal as it was shown; may be left out */
    record ScoreDecision(String score, String reason, String proposal) {
    }

    record Improvement(String improvement) {
    }

    record LateFigure(UUID lineId, String value) {
    }

    /** @param proposals as they were shown, by report; may be left out */
    record ChosenReports(List<UUID> ids, Map<UUID, String> proposals) {
    }

    record MonthToOpen(UUID agreementId, Integer month) {
    }

    record Opened(UUID id) {
    }

    record YearToClose(Integer year) {
    }

    record Closed(int unfinished) {
    }

    /** What of a batch was refused; the rest is done. */
    record Refused(UUID id, String message) {
    }

    private final MonthlyReportViews views;
    private final ReportReader reader;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Assessing assessing;
    private final MonthOpener opener;
    private final YearClosing closing;
    private final MessageSource messages;

    MonthlyReportApi(MonthlyReportViews views, ReportReader reader, Reporting reporting, Verifying verifying, Assessing assessing,
            MonthOpener opener, YearClosing closing, MessageSource messages) {
        this.views = views;
        this.reader = reader;
        this.reporting = reporting;
        this.verifying = verifying;
        this.assessing = assessing;
        this.opener = opener;
        this.closing = closing;
        this.messages = messages;
    }

    /** A page of the units' reports, and those of the posts below whose months the person sees each time. */
    @GetMapping
    MonthlyReportView.MonthView month(@RequestParam int year, @RequestParam int month, @RequestParam(defaultValue = "UNIT") MonthOrder order,
            @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person, Locale locale) {
        if (person.government() == null) {
            return new MonthlyReportView.MonthView(1, 1, List.of(), List.of());
        }
        ReportReader.MonthPage read = reader.page(year, month, order, page, person);
        return new MonthlyReportView.MonthView(read.page(), read.pages(), read.rows().stream().map(row -> views.row(row, locale)).toList(),
                reader.posts(year, month, person).stream().map(row -> views.row(row, locale)).toList());
    }

    @PostMapping
    Opened open(@RequestBody MonthToOpen month, @AuthenticationPrincipal Person person) {
        return new Opened(opener.open(Given.required(month.agreementId()), Given.required(month.month()), person));
    }

    @GetMapping("/{id}")
    MonthlyReportView read(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        return views.view(id, person, locale);
    }

    @PutMapping("/{id}/draft")
    MonthlyReportView.SavedReportView save(@PathVariable UUID id, @RequestBody ReportDraft draft, @AuthenticationPrincipal Person person,
            Locale locale) {
        reporting.save(id, person, Given.required(draft.version()), Given.orEmpty(draft.figures()), draft.obstacles(), draft.followUp());
        return views.saved(id, person, locale);
    }

    @PostMapping("/{id}/submit")
    MonthlyReportView submit(@PathVariable UUID id, @RequestBody ReportSubmission submission, @AuthenticationPrincipal Person person,
            Locale locale) {
        reporting.submit(id, person, Given.required(submission.version()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/late-figures")
    MonthlyReportView addLate(@PathVariable UUID id, @RequestBody LateFigure figure, @AuthenticationPrincipal Person person,
            Locale locale) {
        reporting.addLate(id, person, Given.required(figure.lineId()), figure.value());
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/verify")
    MonthlyReportView verify(@PathVariable UUID id, @RequestBody Verification verification, @AuthenticationPrincipal Person person,
            Locale locale) {
        if (Given.required(verification.accept())) {
            verifying.accept(id, person, verification.version());
        } else {
            verifying.giveBack(id, person, verification.version(), verification.reason());
        }
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/assess")
    MonthlyReportView assess(@PathVariable UUID id, @RequestBody ScoreDecision score, @AuthenticationPrincipal Person person,
            Locale locale) {
        assessing.assess(id, person, score.score(), score.reason(), score.proposal());
        return views.view(id, person, locale);
    }

    /** Confirms the proposals of many reports at once; the answer names those that were refused. */
    @PostMapping("/confirm")
    List<Refused> confirm(@RequestBody ChosenReports chosen, @AuthenticationPrincipal Person person, Locale locale) {
        return assessing.confirmAll(Given.orEmpty(chosen.ids()), chosen.proposals() == null ? Map.of() : chosen.proposals(), person).entrySet().stream().map(refused -> new Refused(refused.getKey(),
                messages.getMessage(refused.getValue().key(), refused.getValue().arguments(), locale))).toList();
    }

    @PostMapping("/{id}/follow-up")
    MonthlyReportView followUp(@PathVariable UUID id, @RequestBody Improvement improvement, @AuthenticationPrincipal Person person,
            Locale locale) {
        assessing.followUp(id, person, improvement.improvement());
        return views.view(id, person, locale);
    }

    @PostMapping("/close-year")
    Closed close(@RequestBody YearToClose year, @AuthenticationPrincipal Person person) {
        return new Closed(closing.close(Given.required(year.year()), person));
    }
}
