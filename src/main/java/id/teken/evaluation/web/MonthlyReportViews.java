package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.agreement.Promise;
import id.teken.audit.AuditEntry;
import id.teken.evaluation.Achievement;
import id.teken.evaluation.Assessment;
import id.teken.evaluation.MonthlyReport;
import id.teken.evaluation.Ratings;
import id.teken.evaluation.Realization;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.ReportReader.Reading;
import id.teken.evaluation.RollUp;
import id.teken.evaluation.SheetLine;
import id.teken.evaluation.UnknownReason;
import id.teken.evaluation.web.MonthlyReportView.FigureView;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what was read of a monthly report into words. */
@Component
class MonthlyReportViews {

    private final ReportReader reader;
    private final Ratings ratings;
    private final MessageSource messages;

    MonthlyReportViews(ReportReader reader, Ratings ratings, MessageSource messages) {
        this.reader = reader;
        this.ratings = ratings;
        this.messages = messages;
    }

    MonthlyReportView view(UUID id, Person person, Locale locale) {
        Reading reading = reader.read(id, person);
        MonthlyReport report = reading.report();
        return new MonthlyReportView(id, report.agreementId(), new MonthlyReportView.ReportUnitView(reading.unit().id(),
                reading.unit().code(), reading.name()), report.year(), report.month(), month(report.month(), locale),
                report.state(), text("evaluation.state." + report.state(), locale), report.dueOn(), report.draftVersion(),
                report.obstacles(), report.followUp(), report.returnReason(), due(reading, locale), otherwise(reading, locale),
                sum(reading.sheet().mean()), Stream.of(UnknownReason.values()).map(reason ->
                        new MonthlyReportView.ChoiceView(reason.name(), text("evaluation.reason." + reason, locale))).toList(),
                report.submittedByName(), report.submittedAt(), report.verifiedByName(), report.verifiedAt(),
                assessment(reading, locale), problems(reading, locale),
                reading.history().stream().map(entry -> history(entry, locale)).toList(), reading.may());
    }

    MonthlyReportView.SavedReportView saved(UUID id, Person person, Locale locale) {
        Reading reading = reader.read(id, person);
        return new MonthlyReportView.SavedReportView(reading.report().draftVersion(), reading.readAt(), due(reading, locale),
                sum(reading.sheet().mean()), problems(reading, locale));
    }

    MonthlyReportView.RowView row(ReportReader.Row row, Locale locale) {
        MonthlyReport report = row.report();
        Assessment assessment = report.assessment();
        return new MonthlyReportView.RowView(report.id(), row.unit().id(), row.name(), report.state(),
                text("evaluation.state." + report.state(), locale), report.dueOn(), row.late(), print(assessment.achievement()),
                print(assessment.absorption()), print(assessment.proposal()), print(assessment.score()),
                rating(assessment.score(), locale), row.yours());
    }

    private List<FigureView> due(Reading reading, Locale locale) {
        return reading.sheet().due().stream().map(line -> line(line, reading, locale)).toList();
    }

    private List<FigureView> otherwise(Reading reading, Locale locale) {
        return reading.sheet().lines().stream().filter(line -> !line.isDue()).map(line -> line(line, reading, locale)).toList();
    }

    private FigureView line(SheetLine line, Reading reading, Locale locale) {
        Promise promise = line.promise();
        Optional<Realization> now = Optional.ofNullable(line.now());
        Achievement achievement = line.achievement();
        Integer next = promise.interim().tailMap(reading.report().month()).keySet().stream().findFirst().orElse(null);
        return new FigureView(promise.lineId(), promise.number(), promise.objective(), promise.indicator(), promise.measure(),
                promise.target().text(), line.isDue() ? line.interim().text() : null, formula(promise, reading, locale),
                line.earlier().stream().map(earlier -> new MonthlyReportView.EarlierView(month(SheetLine.month(earlier), locale),
                        earlier.value())).toList(),
                now.map(Realization::value).orElse(""), now.map(Realization::unknownReason).orElse(null),
                now.map(Realization::expectedOn).orElse(null), now.map(Realization::note).orElse(""),
                now.map(Realization::lateAt).orElse(null), achievement.percent().map(IndonesianNumber::printTwoPlaces).orElse(null),
                achievement.status(), text("evaluation.status." + achievement.status(), locale),
                line.isDue() || next == null ? null : month(next, locale));
    }

    /** The formula by which the line is judged, in words. */
    private String formula(Promise promise, Reading reading, Locale locale) {
        String lower = reading.rules().lowerFormula().name();
        String key = switch (promise.target().scale()) {
            case AUDIT_OPINION, SAKIP_PREDICATE -> "predicate";
            case RANGE -> "range." + lower;
            case NUMBER -> promise.direction() == Target.Direction.LOWER ? "lower." + lower : "higher";
        };
        return text("evaluation.formula." + key + (promise.addsUp() ? ".sum" : ""), locale);
    }

    private static MonthlyReportView.SumView sum(RollUp mean) {
        return new MonthlyReportView.SumView(mean.mean().map(IndonesianNumber::printTwoPlaces).orElse(null), mean.lines(),
                mean.count(Achievement.Status.UNKNOWN), mean.count(Achievement.Status.NOT_MET), mean.count(Achievement.Status.MET),
                mean.count(Achievement.Status.EXCEEDED));
    }

    private MonthlyReportView.AssessmentView assessment(Reading reading, Locale locale) {
        Assessment given = reading.report().assessment();
        return new MonthlyReportView.AssessmentView(print(given.achievement()), print(given.absorption()), print(given.proposal()),
                rating(given.proposal(), locale), print(given.score()), rating(given.score(), locale), given.reason(),
                given.assessedByName(), given.assessedAt(), given.isBySubstitute(), given.improvement(),
                IndonesianNumber.print(reading.rules().followUpBelow()));
    }

    private List<MonthlyReportView.ProblemView> problems(Reading reading, Locale locale) {
        return reading.problems().stream().map(problem -> new MonthlyReportView.ProblemView(problem.path(),
                messages.getMessage(problem.key(), problem.arguments(), locale))).toList();
    }

    private MonthlyReportView.HistoryView history(AuditEntry entry, Locale locale) {
        return new MonthlyReportView.HistoryView(entry.at(), entry.actorName(), text("event." + entry.event(), locale), entry.detail());
    }

    private String rating(BigDecimal score, Locale locale) {
        return score == null ? null : text("evaluation.rating." + ratings.of(score), locale);
    }

    private static String print(BigDecimal number) {
        return number == null ? null : IndonesianNumber.printTwoPlaces(number);
    }

    private static String month(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
