package id.teken.evaluation;

import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spendings;
import id.teken.values.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What units have spent so far, beside what their cash plan foresees, from the figures of TREASURY. */
@Component
class SpendingOfMonth {

    private final Spendings spendings;

    SpendingOfMonth(Spendings spendings) {
        this.spendings = spendings;
    }

    /**
     * From January to the end of the month: what was realised, and what was to be spent by then. Empty while a figure of any of
     * these months is not known.
     *
     * @param month 1 to 12
     */
    Optional<Absorption> of(UUID unitId, int year, int month) {
        List<MonthOfMoney> months = spendings.of(unitId, year).stream().filter(one -> one.month() <= month).toList();
        Optional<Rupiah> realised = sum(months, MonthOfMoney::realised);
        Optional<Rupiah> foreseen = sum(months, MonthOfMoney::forecast);
        return realised.isEmpty() || foreseen.isEmpty() ? Optional.empty()
                : Optional.of(new Absorption(realised.get(), foreseen.get()));
    }

    private static Optional<Rupiah> sum(List<MonthOfMoney> months, Function<MonthOfMoney, Optional<Rupiah>> figure) {
        List<Rupiah> known = months.stream().map(figure).flatMap(Optional::stream).toList();
        return months.isEmpty() || known.size() < months.size() ? Optional.empty()
                : Optional.of(known.stream().reduce(Rupiah.ZERO, Rupiah::plus));
    }
}
