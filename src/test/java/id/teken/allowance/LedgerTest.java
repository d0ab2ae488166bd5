package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months in a row and where each of them ends. P: met. M: missed. ?: figures missing. m: missed, but the year up to date has
 * reached the threshold, so that it releases under the cumulative test. p: met, but the year up to date has not. The story
 * begins in January; a bar is the turn of the year.
 */
class LedgerTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            P       | PAID
            M       | HELD
            ?       | UNDECIDED
            PP      | PAID PAID
            MP      | RELEASED PAID
            PM      | PAID HELD
            PMP     | PAID RELEASED PAID
            MM      | HELD HELD
            MMP     | RELEASED RELEASED PAID
            MPM     | RELEASED PAID HELD
            MMM     | FORFEITED HELD HELD
            MMMP    | FORFEITED RELEASED RELEASED PAID
            MMMM    | FORFEITED FORFEITED HELD HELD
            MMMMP   | FORFEITED FORFEITED RELEASED RELEASED PAID
            MMMMM   | FORFEITED FORFEITED FORFEITED HELD HELD
            MMPMM   | RELEASED RELEASED PAID HELD HELD
            MMPMMM  | RELEASED RELEASED PAID FORFEITED HELD HELD
            MMMPMMM | FORFEITED RELEASED RELEASED PAID FORFEITED HELD HELD
            M?M     | HELD UNDECIDED HELD
            MM?M    | HELD HELD UNDECIDED HELD
            MM?MMM  | HELD HELD UNDECIDED FORFEITED HELD HELD
            M?P     | RELEASED UNDECIDED PAID
            PPPPPPPPPPPP | PAID PAID PAID PAID PAID PAID PAID PAID PAID PAID PAID PAID
            MMMMMMMMMMMM | FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED FORFEITED HELD HELD
            """)
    void withTheMonthlyTestTheFirstOfThreeIsForfeited(String months, String states) {
        check(months, states, policy(Forfeiture.FIRST_SLIDING, ReleaseTest.MONTHLY, YearEnd.CARRIED));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MM      | HELD HELD
            MMM     | FORFEITED HELD HELD
            MMMM    | FORFEITED HELD HELD HELD
            MMMMM   | FORFEITED HELD HELD HELD HELD
            MMMMMM  | FORFEITED HELD HELD FORFEITED HELD HELD
            MMMMMMP | FORFEITED RELEASED RELEASED FORFEITED RELEASED RELEASED PAID
            MMMPMM  | FORFEITED RELEASED RELEASED PAID HELD HELD
            """)
    void inBlocksEachThreeForfeitTheirFirst(String months, String states) {
        check(months, states, policy(Forfeiture.FIRST_BLOCK, ReleaseTest.MONTHLY, YearEnd.CARRIED));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MM      | HELD HELD
            MMM     | FORFEITED FORFEITED FORFEITED
            MMMM    | FORFEITED FORFEITED FORFEITED FORFEITED
            MMMP    | FORFEITED FORFEITED FORFEITED PAID
            MMPM    | RELEASED RELEASED PAID HELD
            MMMPM   | FORFEITED FORFEITED FORFEITED PAID HELD
            """)
    void withAllTheWholeStreakIsForfeited(String months, String states) {
        check(months, states, policy(Forfeiture.ALL, ReleaseTest.MONTHLY, YearEnd.CARRIED));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MP      | RELEASED PAID
            Mp      | HELD PAID
            MpP     | RELEASED PAID PAID
            Mm      | RELEASED HELD
            MMm     | RELEASED RELEASED HELD
            MMMp    | FORFEITED HELD HELD PAID
            MMMpM   | FORFEITED HELD HELD PAID HELD
            MMmM    | RELEASED RELEASED HELD HELD
            MMmMM   | RELEASED RELEASED FORFEITED HELD HELD
            MpMpM   | HELD PAID HELD PAID HELD
            """)
    void withTheCumulativeTestTheYearUpToDateReleases(String months, String states) {
        check(months, states, policy(Forfeiture.FIRST_SLIDING, ReleaseTest.CUMULATIVE, YearEnd.CARRIED));
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CARRIED   | PPPPPPPPPPMM-M  | HELD HELD HELD
            CARRIED   | PPPPPPPPPPMM-P  | RELEASED RELEASED PAID
            CARRIED   | PPPPPPPPPPMM-MMM | HELD HELD FORFEITED HELD HELD
            RELEASED  | PPPPPPPPPPMM-M  | RELEASED RELEASED HELD
            FORFEITED | PPPPPPPPPPMM-P  | FORFEITED FORFEITED PAID
            FORFEITED | PPPPPPPPPPPM-P  | FORFEITED PAID
            RELEASED  | PPPPPPPPPMMM-P  | FORFEITED RELEASED RELEASED PAID
            """)
    void atTheYearsEndWhatIsHeldGoesBySetting(YearEnd yearEnd, String months, String states) {
        check(months, states, policy(Forfeiture.FIRST_SLIDING, ReleaseTest.MONTHLY, yearEnd));
    }

    @Test
    void decisionsAreAddedAndNeverTakenBack() {
        Ledger ledger = ledger("MMMP", policy(Forfeiture.FIRST_SLIDING, ReleaseTest.MONTHLY, YearEnd.CARRIED));

        assertThat(ledger.entries()).extracting(entry -> entry.about().getMonthValue() + " " + entry.consequence() + " in "
                + entry.decidedIn().getMonthValue()).containsExactly("1 HELD in 1", "2 HELD in 2", "3 HELD in 3",
                        "1 FORFEITED in 3", "2 RELEASED in 4", "3 RELEASED in 4", "4 PAID in 4");
    }

    @Test
    void aCorrectedFigureAddsCorrectionsAndALateOneDoesNot() {
        AllowancePolicy policy = policy(Forfeiture.FIRST_SLIDING, ReleaseTest.MONTHLY, YearEnd.CARRIED);
        List<LedgerEntry> made = ledger("MM?M", policy).entries();

        List<LedgerEntry> missing = ledger("PMMM", policy).missingFrom(made, YearMonth.of(2026, 5));

        assertThat(missing).extracting(entry -> entry.about().getMonthValue() + " " + entry.consequence() + " " + entry.correction())
                .containsExactlyInAnyOrder("1 PAID true", "2 FORFEITED false", "3 HELD false");
        assertThat(missing).allSatisfy(entry -> assertThat(entry.decidedIn()).isEqualTo(YearMonth.of(2026, 5)));
    }

    @Test
    void catchingUpTwiceAddsNothing() {
        AllowancePolicy policy = policy(Forfeiture.ALL, ReleaseTest.MONTHLY, YearEnd.FORFEITED);
        Ledger ledger = ledger("MMMPMP", policy);

        assertThat(ledger.missingFrom(ledger.entries(), JANUARY.plusMonths(6))).isEmpty();
    }

    /** Whatever happens: a month that was met is paid, and nothing but a held month is ever released or forfeited. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void promisesHoldForAnyYears(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String months = IntStream.range(0, 1 + random.nextInt(40)).mapToObj(at -> "PMmp?".charAt(random.nextInt(5)) + "")
                    .collect(Collectors.joining());
            AllowancePolicy policy = policy(Forfeiture.values()[random.nextInt(3)], ReleaseTest.values()[random.nextInt(2)],
                    YearEnd.values()[random.nextInt(3)]);
            Ledger ledger = ledger(months, policy);
            ledger.state().forEach((month, state) -> assertThat(state).as(months + " " + policy + " " + month)
                    .isIn(possible(months.charAt((int) JANUARY.until(month, java.time.temporal.ChronoUnit.MONTHS)))));
            assertThat(ledger.missingFrom(ledger.entries(), JANUARY)).isEmpty();
        }
    }

    private static List<Consequence> possible(char month) {
        return switch (month) {
            case 'P', 'p' -> List.of(Consequence.PAID);
            case '?' -> List.of(Consequence.UNDECIDED);
            default -> List.of(Consequence.HELD, Consequence.RELEASED, Consequence.FORFEITED);
        };
    }

    /** With a bar, only the months from the first one missed are compared: the year before them was good. */
    private static void check(String months, String states, AllowancePolicy policy) {
        Map<YearMonth, Consequence> state = ledger(months.replace("-", ""), policy).state();
        List<String> found = state.keySet().stream().sorted().map(month -> state.get(month).name()).toList();
        int skipped = months.contains("-") ? (int) months.chars().takeWhile(month -> month == 'P').count() : 0;
        assertThat(found.subList(skipped, found.size())).containsExactly(states.split(" "));
    }

    private static Ledger ledger(String months, AllowancePolicy policy) {
        List<JudgedMonth> judged = new ArrayList<>();
        for (int at = 0; at < months.length(); at++) {
            char month = months.charAt(at);
            boolean met = month == 'P' || month == 'p';
            boolean releases = policy.releaseTest() == ReleaseTest.MONTHLY ? met : month == 'P' || month == 'm';
            Consequence result = met ? Consequence.PAID : month == '?' ? Consequence.UNDECIDED : Consequence.HELD;
            judged.add(new JudgedMonth(JANUARY.plusMonths(at), result, releases));
        }
        return Ledger.of(judged, policy);
    }

    private static AllowancePolicy policy(Forfeiture forfeiture, ReleaseTest releaseTest, YearEnd yearEnd) {
        return new AllowancePolicy(new BigDecimal("90"), new BigDecimal("20"), 3, forfeiture, releaseTest, yearEnd);
    }
}
