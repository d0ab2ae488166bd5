package id.teken.allowance;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is at stake for one employee in one month: of the month's allowance, by days in the unit.
 *
 * @param base the month's whole allowance
 * @param from first day in the unit, or null if before the month
 * @param to   last day in the unit, or null if after the month
 */
public record Share(YearMonth month, Rupiah base, LocalDate from, LocalDate to) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Days of the month in the unit; joining and leaving days count. */
    public long days() {
        LocalDate first = from == null || from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
        LocalDate last = to == null || to.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : to;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /**
     * Whole rupiah, HALF_UP in one step.
     *
     * @param percent of the allowance that is at stake
     */
    public Rupiah atStake(BigDecimal percent) {
        return of(base, days(), month, percent);
    }

    static Rupiah of(Rupiah base, long days, YearMonth month, BigDecimal percent) {
        BigDecimal exact = BigDecimal.valueOf(base.amount()).multiply(percent).multiply(BigDecimal.valueOf(days));
        return new Rupiah(exact.divide(HUNDRED.multiply(BigDecimal.valueOf(month.lengthOfMonth())), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The unit's figure: the sum of the rows, never a percentage of a sum. */
    public static Rupiah sum(List<Share> shares, BigDecimal percent) {
        return shares.stream().map(share -> share.atStake(percent)).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
