package id.teken.evaluation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those above which score each unit got for a month. Callers have authorised. */
@Component
public class MonthScores {

    private final MonthlyReportRepository reports;

    MonthScores(MonthlyReportRepository reports) {
        this.reports = reports;
    }

    /** In percent by unit; units without a score are left out. */
    public Map<UUID, BigDecimal> of(YearMonth month) {
        return reports.scores(month.getYear(), month.getMonthValue()).stream()
                .collect(Collectors.toMap(UnitScore::unitId, UnitScore::score, (one, other) -> other));
    }
}
