package id.teken.evaluation;

import id.teken.planning.SpendingEntered;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be assessed is proposed anew with the spending and the rules of now; a score that was given stays. */
@Component
class ProposalRefresh {

    private final MonthlyReportRepository reports;
    private final ReportSheets sheets;

    ProposalRefresh(MonthlyReportRepository reports, ReportSheets sheets) {
        this.reports = reports;
        this.sheets = sheets;
    }

    @EventListener
    @Transactional
    void entered(SpendingEntered news) {
        refresh(reports.findByYearAndStateIn(news.year(), List.of(ReportState.ASSESS)));
    }

    @EventListener
    @Transactional
    void changed(EvaluationRulesChanged news) {
        refresh(reports.findByStateIn(List.of(ReportState.ASSESS)));
    }

    private void refresh(List<MonthlyReport> all) {
        for (MonthlyReport waiting : all) {
            MonthlyReport report = reports.lock(waiting.id()).orElseThrow();
            if (report.state() == ReportState.ASSESS) {
                report.proposeAnew(sheets.propose(report));
            }
        }
    }
}
