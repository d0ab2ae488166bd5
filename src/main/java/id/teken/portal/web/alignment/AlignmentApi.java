package id.teken.portal.web.alignment;

import id.teken.access.Person;
import id.teken.agreement.AlignmentReport;
import id.teken.agreement.AlignmentReport.Count;
import id.teken.agreement.AlignmentReport.Question;
import id.teken.agreement.AlignmentSurvey;
import id.teken.agreement.Remark;
import id.teken.agreement.Severities;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alignment report and its severities for other programs. */
@RestController
@RequestMapping("/api/alignment")
class AlignmentApi {

    private static final int MOST = 500;

    private final AlignmentReport report;
    private final AlignmentSurvey survey;
    private final Severities severities;
    private final AlignmentWords words;

    AlignmentApi(AlignmentReport report, AlignmentSurvey survey, Severities severities, AlignmentWords words) {
        this.report = report;
        this.survey = survey;
        this.severities = severities;
        this.words = words;
    }

    /** @param countedAt when everything was counted, or null before the first time */
    record ReportView(int year, Instant countedAt, List<Count> counts, List<AlignmentWords.RemarkView> remarks) {
    }

    /** @param severity null for what the decision table says */
    record Choice(Remark.Severity severity, String reason) {
    }

    record SeverityView(Remark.Kind kind, Remark.Severity severity, Remark.Severity byTable, String reason, String changedBy, Instant changedAt) {
    }

    @GetMapping("/{year}")
    ReportView report(@PathVariable int year, @RequestParam(required = false) Remark.Severity severity,
            @RequestParam(required = false) Remark.Kind kind, @RequestParam(required = false) UUID unit,
            @RequestParam(defaultValue = "false") boolean waived, @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "100") int most, @AuthenticationPrincipal Person person, Locale locale) {
        return new ReportView(year, report.survey(year).map(AlignmentReport.Survey::at).orElse(null), report.counts(year, person),
                report.rows(new Question(year, severity, kind, unit, waived), person, Math.max(first, 0), Math.min(Math.max(most, 1), MOST))
                        .stream().map(row -> words.view(row, locale)).toList());
    }

    @PostMapping("/{year}/count")
    ReportView count(@PathVariable int year, @AuthenticationPrincipal Person person, Locale locale) {
        survey.count(year, person);
        return report(year, null, null, null, false, 0, MOST, person, locale);
    }

    @GetMapping("/severities")
    List<SeverityView> severities(@AuthenticationPrincipal Person person) {
        return severities.settings(person).stream().map(setting -> new SeverityView(setting.kind(), setting.severity(), setting.byTable(),
                setting.choice() == null ? null : setting.choice().reason(), setting.choice() == null ? null : setting.choice().changedByName(),
                setting.choice() == null ? null : setting.choice().changedAt())).toList();
    }

    @PutMapping("/severities/{kind}")
    List<SeverityView> change(@PathVariable Remark.Kind kind, @RequestBody Choice choice, @AuthenticationPrincipal Person person) {
        if (choice == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        severities.change(kind, choice.severity(), choice.reason(), person);
        return severities(person);
    }
}
