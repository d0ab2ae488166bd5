package id.teken.evaluation;

import id.teken.planning.SpendingEntered;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be assessed is proposed anew with the spending that is known now; a score that was given stays. */
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
        for (MonthlyReport waiting : reports.findByYearAndStateIn(news.year(), List.of(ReportState.ASSESS))) {
            MonthlyReport report = reports.lock(waiting.id()).orElseThrow();
            if (report.state() == ReportState.ASSESS) {
                report.proposeAnew(sheets.propose(report));
            }
        }
    }
}
