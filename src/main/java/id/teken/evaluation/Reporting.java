package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.agreement.Act;
import id.teken.values.IndonesianNumber;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit writes down what it reached in a month and hands it in. */
@Service
@Transactional
public class Reporting {

    private static final String SUBMITTED = "evaluation.submitted";
    private static final int LONGEST_VALUE = 100;

    private final ReportDesk desk;
    private final ReportSheets sheets;
    private final Reporters reporters;
    private final Assessors assessors;
    private final ApplicationEventPublisher events;

    Reporting(ReportDesk desk, ReportSheets sheets, Reporters reporters, Assessors assessors, ApplicationEventPublisher events) {
        this.desk = desk;
        this.sheets = sheets;
        this.reporters = reporters;
        this.assessors = assessors;
        this.events = events;
    }

    /**
     * Keeps a report as it was typed, mistakes included.
     *
     * @param version the version the person started from
     * @throws Refusal (conflict) if somebody else has saved meanwhile or the report was handed in
     */
    public void save(UUID id, Person person, int version, List<FigureData> figures, String obstacles, String followUp) {
        requireKeepable(figures);
        String cleanObstacles = ReportDesk.atMost(obstacles);
        String cleanFollowUp = ReportDesk.atMost(followUp);
        MonthlyReport report = desk.lock(id, person);
        if (!mayEdit(report, person)) {
            throw Refusal.forbidden("evaluation.report.forbidden");
        }
        desk.requireOpenYear(report.year());
        if (report.state() != ReportState.REPORT) {
            throw Refusal.conflict("evaluation.report.submitted");
        }
        ReportDesk.requireVersion(report, version);
        ReportSheet sheet = sheets.of(report);
        if (figures.stream().anyMatch(figure -> sheet.due(figure.lineId()).isEmpty())) {
            throw Refusal.invalid("evaluation.line.notDue");
        }
        report.write(figures, cleanObstacles, cleanFollowUp, desk.actor(person));
    }

    /**
     * Hands a report in.
     *
     * @param version the version that the person saw
     * @throws Refusal (invalid) with the lines whose result is missing or unreadable
     */
    public void submit(UUID id, Person person, int version) {
        MonthlyReport report = desk.lock(id, person);
        if (!isHead(report, person)) {
            throw Refusal.forbidden("evaluation.submit.forbidden");
        }
        var act = new Act(person, SUBMITTED, "");
        if (desk.isRepetition(report, act, ReportState.REPORT)) {
            return;
        }
        ReportDesk.requireVersion(report, version);
        List<Problem> problems = problems(sheets.of(report));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        report.submit(desk.actor(person));
        boolean verified = assessors.isVerified(report);
        if (!verified) {
            report.goOnUnverified(sheets.propose(report));
        }
        desk.finish(report, act, "report", "Laporan bulan " + ReportTurns.month(report.month()) + " dikirim",
                Map.of("submitOutcome", verified ? "verify" : "assess"));
    }

    /**
     * Adds a figure that was not known when the report was handed in, for example from an outside assessor. It counts from
     * now on and is marked; a score that was given stays as it is.
     */
    public void addLate(UUID id, Person person, UUID lineId, String value) {
        MonthlyReport report = desk.lock(id, person);
        if (!mayEdit(report, person)) {
            throw Refusal.forbidden("evaluation.report.forbidden");
        }
        desk.requireOpenYear(report.year());
        SheetLine line = sheets.of(report).due(lineId).orElseThrow(() -> Refusal.invalid("evaluation.line.notDue"));
        String clean = PlainText.clean(value);
        problem(clean, line.interim()).ifPresent(key -> {
            throw Refusal.invalid(List.of(new Problem("value", key, hint(clean))));
        });
        report.addLate(lineId, clean, desk.actor(person));
        desk.record(report, person, "evaluation.lateFigure", line.promise().indicator() + ": " + clean);
        if (report.state() == ReportState.ASSESS) {
            report.proposeAnew(sheets.propose(report));
        }
        events.publishEvent(new FiguresVerified(report.agreementId(), report.year()));
    }

    /** What of a report is missing or unreadable; the paths count the lines that are due. */
    static List<Problem> problems(ReportSheet sheet) {
        List<Problem> problems = new ArrayList<>();
        List<SheetLine> due = sheet.due();
        for (int index = 0; index < due.size(); index++) {
            String path = "figures[" + index + "].";
            Realization figure = due.get(index).now();
            if (figure == null || figure.value().isEmpty() && figure.unknownReason() == null) {
                problems.add(new Problem(path + "value", "evaluation.value.missing"));
            } else if (figure.value().isEmpty()) {
                if (figure.unknownReason() == UnknownReason.AWAITING_ASSESSOR && figure.expectedOn() == null) {
                    problems.add(new Problem(path + "expectedOn", "evaluation.expected.missing"));
                }
            } else {
                problem(figure.value(), due.get(index).interim())
                        .ifPresent(key -> problems.add(new Problem(path + "value", key, hint(figure.value()))));
            }
        }
        return problems;
    }

    /** What is wrong with a value that was typed for a target, as key of the message bundles. */
    static Optional<String> problem(String typed, Target target) {
        if (Realization.read(typed, target).isPresent()) {
            return Optional.empty();
        }
        boolean number = target.scale() == Target.Scale.NUMBER || target.scale() == Target.Scale.RANGE;
        return Optional.of(!number ? "evaluation.value.predicate." + target.scale()
                : IndonesianNumber.hint(typed).isPresent() ? "agreement.number.point" : "evaluation.value.bad");
    }

    static String hint(String typed) {
        return IndonesianNumber.hint(typed).orElse("");
    }

    boolean mayEdit(MonthlyReport report, Person person) {
        return reporters.mayEdit(report, person);
    }

    boolean isHead(MonthlyReport report, Person person) {
        return reporters.is(report, person);
    }

    private static void requireKeepable(List<FigureData> figures) {
        if (figures.stream().anyMatch(figure -> figure.lineId() == null)) {
            throw Refusal.invalid("refusal.incomplete");
        }
        if (figures.stream().anyMatch(figure -> figure.value() != null && figure.value().length() > LONGEST_VALUE)) {
            throw Refusal.invalid("agreement.text.long", LONGEST_VALUE);
        }
        figures.forEach(figure -> ReportDesk.atMost(figure.note()));
    }
}
