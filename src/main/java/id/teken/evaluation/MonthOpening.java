package id.teken.evaluation;

import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens every month that is over for every agreement in force, from the month of its signature on, in this year and the
 * last. What is there is left alone, so that a run after a kill, or after a week off, opens just what is missing; one
 * that fails does not hold up the others.
 */
@Component
public class MonthOpening {

    private static final Logger LOG = LoggerFactory.getLogger(MonthOpening.class);
    private static final int DECEMBER = 12;

    private final Governments governments;
    private final Promises promises;
    private final MonthlyReportRepository reports;
    private final ClosedYearRepository closedYears;
    private final MonthOpener opener;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    MonthOpening(Governments governments, Promises promises, MonthlyReportRepository reports, ClosedYearRepository closedYears,
            MonthOpener opener, OfficeTime time, TransactionTemplate transaction) {
        this.governments = governments;
        this.promises = promises;
        this.reports = reports;
        this.closedYears = closedYears;
        this.opener = opener;
        this.time = time;
        this.transaction = transaction;
    }

    /** Looks in every government whether a month is over. */
    @Scheduled(fixedDelayString = "${teken.evaluation.interval:PT30M}", initialDelayString = "${teken.evaluation.interval:PT5M}")
    public void run() {
        governments.all().forEach(government -> Tenant.runAs(government.code(), (Runnable) this::openMissing));
    }

    /**
     * Opens what is missing in the current government.
     *
     * @return how many months were opened
     */
    public int openMissing() {
        List<Missing> missing = transaction.execute(status -> missing());
        return missing.stream().mapToInt(this::open).sum();
    }

    private List<Missing> missing() {
        LocalDate today = time.today();
        List<Missing> missing = new ArrayList<>();
        addMissing(today.getYear() - 1, DECEMBER, missing);
        addMissing(today.getYear(), today.getMonthValue() - 1, missing);
        return missing;
    }

    private void addMissing(int year, int lastMonth, List<Missing> missing) {
        if (lastMonth == 0 || closedYears.existsByYear(year)) {
            return;
        }
        Set<OpenedMonth> there = new HashSet<>(reports.opened(year));
        for (SignedAgreement agreement : promises.everSigned(year)) {
            for (int month = firstMonth(agreement); month <= Math.min(lastMonth, lastMonth(agreement)); month++) {
                if (!there.contains(new OpenedMonth(agreement.id(), month))) {
                    missing.add(new Missing(agreement, month));
                }
            }
        }
    }

    /** January for an agreement signed, or taken over, before its year, December for one signed after it. */
    private int firstMonth(SignedAgreement agreement) {
        YearMonth signed = YearMonth.from(agreement.reportedSince().atZone(time.zone()));
        return signed.getYear() < agreement.year() ? 1 : signed.getYear() > agreement.year() ? DECEMBER : signed.getMonthValue();
    }

    /** The month before the one in which an amendment was signed, whose report goes by the amendment; December where there is none. */
    private int lastMonth(SignedAgreement agreement) {
        if (agreement.supersededAt() == null) {
            return DECEMBER;
        }
        YearMonth superseded = YearMonth.from(agreement.supersededAt().atZone(time.zone()));
        return superseded.getYear() > agreement.year() ? DECEMBER : superseded.getYear() < agreement.year() ? 0 : superseded.getMonthValue() - 1;
    }

    private int open(Missing one) {
        try {
            return opener.open(one.agreement(), one.month()).isPresent() ? 1 : 0;
        } catch (RuntimeException failure) {
            LOG.error("Month {} of agreement {} could not be opened; it is tried again", one.month(), one.agreement().id(), failure);
            return 0;
        }
    }

    private record Missing(SignedAgreement agreement, int month) {
    }
}
