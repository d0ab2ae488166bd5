package id.teken.allowance;

import java.math.BigDecimal;

/**
 * How a government's regulation counts.
 *
 * @param threshold   percent of the month's forecast that must be absorbed
 * @param stake       percent of the month's allowance that a missed month holds back
 * @param streak      how many months missed in a row begin to forfeit
 * @param forfeiture  which of them are forfeited
 * @param releaseTest by which absorption a later month releases what is held
 * @param yearEnd     what happens in December to what is still held
 */
public record AllowancePolicy(BigDecimal threshold, BigDecimal stake, int streak, Forfeiture forfeiture, ReleaseTest releaseTest,
        YearEnd yearEnd) {

    /** Which months a long streak forfeits. */
    public enum Forfeiture {
        /** With every further month the first of the last three. */
        FIRST_SLIDING,
        /** Of each three months the first, then the count begins anew. */
        FIRST_BLOCK,
        /** All of them, and every further month of the streak at once. */
        ALL
    }

    /** What must reach the threshold for a release. */
    public enum ReleaseTest {
        /** The absorption of the year up to and with the month. */
        CUMULATIVE,
        /** The absorption of the month. */
        MONTHLY
    }

    /** What becomes of the held part when the year ends; a streak ends in any case. */
    public enum YearEnd {
        CARRIED, RELEASED, FORFEITED
    }

    /** As reported of Pergub DKI 12/2019, article 69A; what the reports leave open is marked as unconfirmed on the page. */
    public static final AllowancePolicy DEFAULT = new AllowancePolicy(new BigDecimal("90"), new BigDecimal("20"), 3,
            Forfeiture.FIRST_SLIDING, ReleaseTest.CUMULATIVE, YearEnd.CARRIED);

    public AllowancePolicy {
        boolean percentages = isPercentage(threshold) && isPercentage(stake);
        if (!percentages || streak < 2) {
            throw new IllegalArgumentException("Percentages lie between 0 and 100, a streak has at least two months");
        }
    }

    private static boolean isPercentage(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
