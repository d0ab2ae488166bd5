package id.teken.evaluation;

import id.teken.agreement.Promise;
import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those above how far agreements have come in their year. Only verified reports count. Callers have authorised. */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class YearStandings {

    private final Promises promises;
    private final MonthlyReportRepository reports;
    private final EvaluationRulesRepository rules;
    private final ReportSheets sheets;

    YearStandings(Promises promises, MonthlyReportRepository reports, EvaluationRulesRepository rules, ReportSheets sheets) {
        this.promises = promises;
        this.reports = reports;
        this.rules = rules;
        this.sheets = sheets;
    }

    /** Empty where the agreement is not in force, or not a unit's own. */
    public Optional<YearStanding> of(UUID agreementId) {
        return promises.signed(agreementId).filter(SignedAgreement::isOfUnit).map(this::standing);
    }

    /** Notes what verified months measure where that was not noted when they were verified; their scores stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reckonMonths(int year) {
        reports.unreckoned(year).forEach(report -> report.reckon(sheets.propose(report)));
        reports.flush();
    }

    /** Whether {@link #reckonMonths} has something to do. */
    public boolean hasUnreckoned(int year) {
        return !reports.unreckoned(year).isEmpty();
    }

    /** The months of these units for which a report was opened. */
    public List<MonthMark> months(int year, Collection<UUID> unitIds) {
        return reports.marks(year, unitIds);
    }

    private YearStanding standing(SignedAgreement agreement) {
        Promises.Lineage lineage = promises.lineage(agreement.id());
        List<UUID> versions = Stream.concat(Stream.of(agreement.id()), lineage.agreements().stream()).toList();
        int until = versions.stream().map(reports::lastVerified).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(0);
        Map<UUID, List<Realization>> known = versions.stream().flatMap(version -> reports.verified(version).stream())
                .collect(Collectors.groupingBy(figure -> lineage.heirs().getOrDefault(figure.lineId(), figure.lineId())));
        EvaluationRules current = rules.current();
        var lines = new RollUp(current.cap(), current.isWeighted());
        int notDue = 0;
        for (Promise promise : promises.of(agreement.id())) {
            List<Period> due = ReportSheets.periods(promise, until, known.getOrDefault(promise.lineId(), List.of()));
            notDue += due.isEmpty() ? 1 : 0;
            lines.add(Achievement.of(current.measure(promise), due), promise.weight());
        }
        return YearStanding.of(agreement.unitId(), agreement.year(), until, lines, notDue);
    }
}
