package id.teken.report;

import id.teken.agreement.AgreementSigned;
import id.teken.agreement.AgreementTakenBack;
import id.teken.agreement.Promises;
import id.teken.evaluation.EvaluationRulesChanged;
import id.teken.evaluation.FiguresVerified;
import id.teken.evaluation.YearStandings;
import id.teken.government.OfficeTime;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.SpendingEntered;
import id.teken.planning.Spendings;
import id.teken.report.YearTable.Money;
import id.teken.values.Rupiah;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the year view up to date, at the end of the transaction that changes it: all take the audit chain first and the year
 * after it, so that nobody waits in a circle.
 */
@Component
class YearKeeping {

    private final YearStandings standings;
    private final Spendings spendings;
    private final YearTable table;
    private final Promises promises;
    private final OfficeTime time;

    YearKeeping(YearStandings standings, Spendings spendings, YearTable table, Promises promises, OfficeTime time) {
        this.standings = standings;
        this.spendings = spendings;
        this.table = table;
        this.promises = promises;
        this.time = time;
    }

    /** A unit with an agreement is in the year's table, though nothing is known of it yet. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void signed(AgreementSigned news) {
        keep(news.agreementId(), news.year());
        List<MonthOfMoney> months = spendings.of(news.unitId(), news.year());
        if (!months.isEmpty()) {
            table.put(news.year(), List.of(money(news.unitId(), months)));
        }
        table.addUp(news.year());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void takenBack(AgreementTakenBack news) {
        if (news.positionId() != null) {
            return;
        }
        table.lock(news.year());
        table.remove(news.unitId(), news.year());
        table.addUp(news.year());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void verified(FiguresVerified news) {
        keep(news.agreementId(), news.year());
        table.addUp(news.year());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void spent(SpendingEntered news) {
        table.lock(news.year());
        putMoney(news.year());
        table.addUp(news.year());
    }

    /** The years whose months may still be open: this one and the last. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(EvaluationRulesChanged news) {
        int year = time.today().getYear();
        for (int one : List.of(year - 1, year)) {
            table.lock(one);
            promises.signed(one).forEach(agreement -> standings.of(agreement.id()).ifPresent(table::put));
            table.addUp(one);
        }
    }

    /** Computes the whole year anew from the agreements, reports and figures that there are; caller holds the transaction. */
    void rebuild(int year) {
        table.lock(year);
        standings.reckonMonths(year);
        table.clear(year);
        promises.signed(year).forEach(agreement -> standings.of(agreement.id()).ifPresent(table::put));
        putMoney(year);
        table.addUp(year);
    }

    /** Whether units with an agreement are not in the table, or months were verified before what they measure was noted. */
    boolean isIncomplete(int year) {
        Set<UUID> there = table.units(year);
        return promises.signed(year).stream().anyMatch(agreement -> !there.contains(agreement.unitId())) || standings.hasUnreckoned(year);
    }

    private void keep(UUID agreementId, int year) {
        table.lock(year);
        standings.of(agreementId).ifPresent(table::put);
    }

    private void putMoney(int year) {
        table.put(year, spendings.of(year).entrySet().stream().map(unit -> money(unit.getKey(), unit.getValue())).toList());
    }

    private static Money money(UUID unit, List<MonthOfMoney> months) {
        return new Money(unit, months.stream().flatMap(month -> month.realised().stream()).reduce(Rupiah::plus).orElse(null),
                months.get(0).ceiling());
    }
}
