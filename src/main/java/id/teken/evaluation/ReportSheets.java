package id.teken.evaluation;

import id.teken.agreement.Promise;
import id.teken.agreement.Promises;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts promises and results side by side and works out what was achieved. */
@Component
class ReportSheets {

    private final Promises promises;
    private final MonthlyReportRepository reports;
    private final EvaluationRulesRepository rules;
    private final SpendingOfMonth spending;

    ReportSheets(Promises promises, MonthlyReportRepository reports, EvaluationRulesRepository rules,
            SpendingOfMonth spending) {
        this.promises = promises;
        this.reports = reports;
        this.rules = rules;
        this.spending = spending;
    }

    ReportSheet of(MonthlyReport report) {
        Map<UUID, List<Realization>> known = reported(report.agreementId(), report.month());
        EvaluationRules current = rules.current();
        var mean = new RollUp(current.cap(), current.isWeighted());
        List<SheetLine> lines = promises.of(report.agreementId()).stream()
                .map(promise -> line(promise, report, known.getOrDefault(promise.lineId(), List.of()), current)).toList();
        lines.stream().filter(SheetLine::isDue).forEach(line -> mean.add(line.achievement(), line.promise().weight()));
        return new ReportSheet(lines, mean);
    }

    /** What was reported up to a month, by line of this version; months under a former version count for the lines that stayed. */
    Map<UUID, List<Realization>> reported(UUID agreementId, int month) {
        Promises.Lineage lineage = promises.lineage(agreementId);
        List<UUID> versions = new ArrayList<>(lineage.agreements());
        versions.add(agreementId);
        return reports.realizations(versions, month).stream()
                .collect(Collectors.groupingBy(figure -> lineage.heirs().getOrDefault(figure.lineId(), figure.lineId())));
    }

    /** The money is the unit's: a post below the head is judged by its lines alone. */
    Proposal propose(MonthlyReport report) {
        Optional<Absorption> spent = report.isOfUnit() ? spending.of(report.unitId(), report.year(), report.month()) : Optional.empty();
        return Proposal.of(of(report).mean(), spent.flatMap(Absorption::percent), rules.current());
    }

    private static SheetLine line(Promise promise, MonthlyReport report, List<Realization> known, EvaluationRules rules) {
        int month = report.month();
        Realization now = known.stream().filter(figure -> figure.month() == month).findFirst().orElse(null);
        List<Realization> earlier = known.stream().filter(figure -> figure.month() < month && !figure.value().isEmpty()).toList();
        Target interim = promise.interim().get(month);
        return new SheetLine(promise, interim, earlier, now,
                Achievement.of(rules.measure(promise), interim == null ? List.of() : periods(promise, month, known)));
    }

    /** What was due of a line up to a month, and what was reported for it. */
    static List<Period> periods(Promise promise, int month, List<Realization> known) {
        List<Period> periods = new ArrayList<>();
        promise.interim().headMap(month + 1).forEach((due, target) -> periods.add(new Period(target,
                known.stream().filter(figure -> figure.month() == due).findFirst().flatMap(figure -> figure.on(target)).orElse(null))));
        return periods;
    }
}
