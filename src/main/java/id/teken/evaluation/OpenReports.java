package id.teken.evaluation;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many reports of a month still wait for their score. */
@Component
public class OpenReports {

    private static final List<ReportState> BEFORE_THE_SCORE = List.of(ReportState.REPORT, ReportState.VERIFY, ReportState.ASSESS);

    private final MonthlyReportRepository reports;

    OpenReports(MonthlyReportRepository reports) {
        this.reports = reports;
    }

    public long count(YearMonth month) {
        return reports.countByYearAndMonthAndPositionIdIsNullAndStateIn(month.getYear(), month.getMonthValue(), BEFORE_THE_SCORE);
    }
}
